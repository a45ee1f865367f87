"""Counts the packages and bytes of each environment that was installed for this experiment."""

import os
from importlib.metadata import distributions
from pathlib import Path

from harness.reporting import report


LARGEST = 2


def counts(path):
    """Whether a file counts. Compiled bytecode, made on the spot, and the lab's own .lab files do not."""
    return path.is_file() and path.suffix != ".pyc" and not path.name.startswith(".lab")


def megabytes(paths):
    return round(sum(path.stat().st_size for path in paths if counts(path)) / 1e6, 1)


def largest(found):
    """Name → MB of the largest packages."""
    sizes = {one.metadata["Name"].lower(): megabytes(Path(one.locate_file(file)) for file in one.files) for one in found}
    return dict(sorted(sizes.items(), key=lambda size: -size[1])[:LARGEST])


def described(folder):
    found = list(distributions(path=[str(folder)]))
    files = [path for path in folder.rglob("*") if counts(path)]
    programs = [path for path in files if path.suffix == ".py"]
    names = sorted(one.metadata["Name"].lower() for one in found)
    return {
        "packages": len(names),
        "names": names,
        "files": len(files),
        "python-files": len(programs),
        "python-lines": sum(len(path.read_bytes().splitlines()) for path in programs),
        "megabytes": megabytes(files),
        "largest": largest(found),
    }


environments = Path(os.environ["LAB_ENVIRONMENTS"])
report({folder.name: described(folder) for folder in sorted(environments.iterdir())})
