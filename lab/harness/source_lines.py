"""Own lines: what a person wrote and has to maintain."""

from pathlib import Path

COMMENTS = ("#", "//", "{#", "<!--")


def own_lines(text):
    """Number of lines of `text` that are neither blank nor a comment of one line."""
    return sum(1 for line in text.splitlines() if line.strip() and not line.strip().startswith(COMMENTS))


def own_lines_of(paths):
    """Own lines of all `paths` together."""
    return sum(own_lines(Path(path).read_text()) for path in paths)
