"""Use cases that begin an interview, or one more at the same question."""

from dataclasses import replace

from mockroom.domain.attempt import Attempt
from mockroom.domain.mode import Mode
from mockroom.domain.preset import Preset, Terms, preset_of
from mockroom.domain.session import Clock, Session
from mockroom.practice.drafts import Drafts
from mockroom.practice.library import digest


class Beginning(Drafts):
    """Settles the terms of an interview."""

    def begin(
        self,
        question_id: str,
        mode: Mode | None = None,
        minutes: int | None = None,
        *,
        preset: str | None = None,
    ) -> Session:
        """A new session with its clock running.

        A preset goes before a mode, and both before what is usual. UnknownQuestionError or
        UnknownPresetError if there is no such id.
        """
        chosen = self._chosen(mode, preset)
        return self._begun(question_id, chosen.mode, chosen.id, self._terms(chosen), minutes)

    def retry(self, attempt: Attempt) -> Session:
        """A new session on the same terms, without numbers where none are wanted now.

        UnknownQuestionError if the question is gone.
        """
        terms = attempt.terms if self._numbers else replace(attempt.terms, numbers=False)
        again = self._begun(attempt.question, attempt.mode, attempt.preset, terms, attempt.minutes)
        return replace(again, retry_of=attempt.id)

    def _chosen(self, mode: Mode | None, preset: str | None) -> Preset:
        if preset:
            return self.preset(preset)
        if mode is None or mode is self._preset.mode:
            return self._preset
        return preset_of(mode)

    def _terms(self, preset: Preset) -> Terms:
        """The terms of a preset as far as a person's settings leave them."""
        terms = preset.terms
        if self._think_seconds is not None and terms.clock:
            terms = replace(terms, think_seconds=self._think_seconds)
        return terms if self._numbers else replace(terms, numbers=False)

    def _begun(
        self, question_id: str, mode: Mode, preset: str, terms: Terms, minutes: int | None
    ) -> Session:
        question = self._library.question(question_id)
        started = self._now()
        return Session(
            id=self._new_id(started),
            question=question.id,
            question_digest=digest(question),
            mode=mode,
            preset=preset,
            terms=terms,
            minutes=minutes or self._minutes or question.minutes,
            started=started,
            clock=Clock(since=started),
        )
