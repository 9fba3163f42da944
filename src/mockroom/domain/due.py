"""What of the drills comes today, told in the same words wherever it is told."""

from dataclasses import dataclass

from mockroom.domain.practised import Goal


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """What comes today. `count`, `begun` and `new` are about different drills, and together they
    are the run that begins where nobody asks for anything else."""

    count: int
    """Drills that are due now, within the day's limit."""
    begun: int = 0
    """Answers that were begun to drills that are not due."""
    new: int = 0
    """New drills that come after them, within the day's limits."""
    later: int = 0
    """Drills that are due as well and are left for another day by the limit."""
    soon: int = 0
    """Drills that come again later today."""
    minutes: int
    """How long the run takes, by how long such drills took so far; 1 at least if it has any."""
    goal: Goal

    @property
    def comes(self) -> int:
        """Drills of the run."""
        return self.count + self.begun + self.new

    @property
    def today(self) -> int:
        """Drills that were graded before and come due today, now or later."""
        return self.count + self.later + self.soon

    def parts(self) -> str:
        """What the run is made of: "4 due, 2 new"; empty where it would be."""
        told = ((self.count, "due"), (self.begun, "begun"), (self.new, "new"))
        return ", ".join(f"{number} {word}" for number, word in told if number)

    def says(self, *, numbers: bool = True) -> str:
        """All of it in a few words, without a stop at the end."""
        if not numbers:
            waits = self.count or self.begun
            return "Some are waiting" if waits else "Nothing is due; new ones are at hand"
        come = "comes" if self.soon == 1 else "come"
        again = f"; {self.soon} {come} again later today" if self.soon else ""
        now = "Nothing is due now" if self.soon else "Nothing is due"
        if not self.comes:
            return f"{now}{again}" if self.soon else self._says_why_nothing()
        minutes = "about 1 minute" if self.minutes == 1 else f"about {self.minutes} minutes"
        told = f"{self.parts()}, {minutes}{again}"
        return told if self.count else f"{now}; {told}"

    def _says_why_nothing(self) -> str:
        if self.later:
            return f"Today's limit is reached; {self.later} more due"
        return "Nothing is due today; there are more if you want them"
