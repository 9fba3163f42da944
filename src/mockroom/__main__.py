"""`python -m mockroom`: the same as the command."""

import sys

from mockroom.cli import main

if __name__ == "__main__":
    sys.exit(main())
