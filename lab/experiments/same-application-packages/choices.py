"""Packages that the two applications and their variants choose, and those that their code imports."""

import ast
import sys
from importlib.metadata import packages_distributions

from apps.launch import folder
from harness.reporting import report

OWN = {"notes", "config"}


def modules(tree):
    """Names of the modules that a program imports, its own relative ones left out."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield node.module


def imported(subject):
    trees = [ast.parse(path.read_text()) for path in folder(subject).rglob("*.py") if "migrations" not in path.parts]
    tops = {name.split(".")[0] for tree in trees for name in modules(tree)}
    distributions = packages_distributions()
    return sorted({distributions[name][0].lower() for name in tops - OWN - set(sys.stdlib_module_names)})


def described(subject):
    chosen = folder(subject).joinpath("requirements.txt").read_text().split()
    return {"count": len(chosen), "chosen": chosen, "imported": imported(subject)}


report(
    {
        "django": described("django") | {"own-api": described("django-own-api")},
        "flask": described("flask") | {"api-packages": described("flask-api-packages")},
    }
)
