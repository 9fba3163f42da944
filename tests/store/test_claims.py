"""However claims come and go, a draft has one holder."""

import sys
from pathlib import Path
from threading import Barrier, Thread

from mockroom.store.claims import Claims


def test_windows_that_claim_and_give_back_in_a_rush_never_hold_a_draft_together(
    tmp_path: Path,
) -> None:
    windows = [Claims(tmp_path) for _ in range(3)]
    together = Barrier(len(windows))
    holders: list[Claims] = []
    crowds: list[int] = []

    def rush(window: Claims) -> None:
        together.wait()
        for _ in range(800):
            if window.take("a"):
                holders.append(window)
                for _ in range(10):  # long enough for another to come in, if it could
                    tmp_path.stat()
                    crowds.append(len(holders))
                holders.remove(window)
                window.give_back("a")

    threads = [Thread(target=rush, args=[window]) for window in windows]
    calm = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)  # as if each step were taken by another processor
    try:
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    finally:
        sys.setswitchinterval(calm)
    assert set(crowds) == {1}
    assert list(tmp_path.iterdir()) == []


def test_a_window_that_is_gone_holds_nothing(tmp_path: Path) -> None:
    window, other = Claims(tmp_path), Claims(tmp_path)
    assert window.take("a")
    assert not other.take("a")
    del window
    assert other.take("a")


def test_threads_of_one_window_share_its_claim(tmp_path: Path) -> None:
    window = Claims(tmp_path)
    together = Barrier(4)
    taken: list[bool] = []

    def take() -> None:
        together.wait()
        taken.append(window.take("a"))

    threads = [Thread(target=take) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert taken == [True] * 4
