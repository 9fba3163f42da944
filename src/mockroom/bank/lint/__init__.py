"""What a demanding coach would object to in content that works: `mockroom check --strict`.

Everything here can be used as it is, so none of it keeps a file from being loaded.
"""

from mockroom.bank.lint.lint import lint

__all__ = ["lint"]
