"""How a program tells the lab what it saw: one JSON object on its standard output."""

import json
import sys

SKIPPED = 77


def report(observed, figures=(), tools=None):
    """Prints the result: `observed` is compared exactly, `figures` within a band, `tools` are versions outside pip."""
    json.dump({"observed": observed, "figures": list(figures), "tools": tools or {}}, sys.stdout, ensure_ascii=False)


def skip(reason):
    """Ends the program because the machine lacks something; `reason` says what and how to get it."""
    print(reason, file=sys.stderr)
    sys.exit(SKIPPED)
