"""Counts annotated functions of an installed package."""

import ast
from importlib.util import find_spec
from pathlib import Path

FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def annotated(function):
    given = function.args
    named = [*given.posonlyargs, *given.args, *given.kwonlyargs, given.vararg, given.kwarg]
    parameters = [one for one in named if one is not None and one.arg not in {"self", "cls"}]
    return function.returns is not None and all(one.annotation is not None for one in parameters)


def described(package):
    """Whether `package` ships py.typed, its functions, and the share of them that is annotated in full."""
    folder = Path(find_spec(package).submodule_search_locations[0])
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in folder.rglob("*.py")]
    functions = [node for tree in trees for node in ast.walk(tree) if isinstance(node, FUNCTIONS)]
    share = sum(map(annotated, functions)) / len(functions)
    return {
        "py-typed": (folder / "py.typed").exists(),
        "functions": len(functions),
        "percent-annotated": round(100 * share, 1),
    }
