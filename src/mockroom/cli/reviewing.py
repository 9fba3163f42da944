"""The commands that look back on attempts; each is imported only when it is asked for."""

import argparse


def run_reviewing(options: argparse.Namespace) -> int:
    """Run the command that the options name."""
    match options.command:
        case "export":
            from mockroom.cli.export import run_export

            return run_export(options)
        case "trends":
            from mockroom.cli.trends import run_trends

            return run_trends(options)
        case "rescore":
            from mockroom.cli.rescore import run_rescore

            return run_rescore(options)
        case "compare":
            from mockroom.cli.compare import run_compare

            return run_compare(options)
        case _:
            from mockroom.cli.stories import run_stories

            return run_stories(options)
