"""Counts the packages and bytes of each environment that was installed for this experiment."""

import os
from importlib.metadata import distributions
from pathlib import Path

from harness.reporting import report


def described(folder):
    files = [
        path
        for path in folder.rglob("*")
        if path.is_file() and path.suffix != ".pyc" and not path.name.startswith(".lab")
    ]
    names = sorted(found.metadata["Name"].lower() for found in distributions(path=[str(folder)]))
    return {
        "packages": len(names),
        "names": names,
        "files": len(files),
        "python-files": sum(1 for path in files if path.suffix == ".py"),
        "megabytes": round(sum(path.stat().st_size for path in files) / 1e6, 1),
    }


environments = Path(os.environ["LAB_ENVIRONMENTS"])
report({folder.name: described(folder) for folder in sorted(environments.iterdir())})
