"""Own lines: what a person wrote and has to maintain."""

import ast
from pathlib import Path

COMMENTS = ("#", "{#", "<!--")
DOCUMENTED = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)


def docstring_lines(text):
    """Numbers of the lines of Python that docstrings take."""
    owners = [
        node for node in ast.walk(ast.parse(text)) if isinstance(node, DOCUMENTED) and ast.get_docstring(node, False)
    ]
    return {number for node in owners for number in range(node.body[0].lineno, node.body[0].end_lineno + 1)}


def stripped_lines(text, python=True):
    """Lines of `text`, without their indent, that are neither blank, nor a comment of one line, nor part of a docstring."""
    skipped = docstring_lines(text) if python else set()
    lines = [line.strip() for number, line in enumerate(text.splitlines(), 1) if number not in skipped]
    return [line for line in lines if line and not line.startswith(COMMENTS)]


def own_lines(text, python=True):
    """Number of lines of `text` that are neither blank, nor a comment of one line, nor part of a docstring."""
    return len(stripped_lines(text, python))


def own_lines_of(paths):
    """Own lines of all `paths` together, Python and other text."""
    return sum(own_lines(Path(path).read_text(), python=Path(path).suffix == ".py") for path in paths)


def region(text, name):
    """The lines of `text` between `# region: name` and the next `# endregion`."""
    return text.split(f"# region: {name}\n", 1)[1].split("# endregion", 1)[0]
