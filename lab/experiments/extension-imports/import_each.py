"""Imports each extension in a process of its own that sees only that extension, its requirements and Flask."""

import os
import subprocess
import sys
from importlib.metadata import distributions
from pathlib import Path

from harness.reporting import report


def version_of(name, folder):
    found = [one.version for one in distributions(path=[str(folder)]) if one.metadata["Name"].lower().replace("_", "-") == name]
    return found[0]


def imported(folder):
    """Version of the extension, and "works" or the last line of the error."""
    name = folder.name
    # -S keeps the packages of the lab's own environment out.
    command = [sys.executable, "-S", "-W", "ignore", "-c", f"import {name.replace('-', '_')}"]
    tried = subprocess.run(command, capture_output=True, text=True, env=os.environ | {"PYTHONPATH": str(folder)})
    error = tried.stderr.strip().rpartition("\n")[2].replace(str(folder), "…").replace(sys.base_prefix, "…")
    return {"version": version_of(name, folder), "import": "works" if tried.returncode == 0 else error.partition(" (")[0]}


extensions = {folder.name: imported(folder) for folder in sorted(Path(os.environ["LAB_ENVIRONMENTS"]).iterdir())}
works = [name for name, seen in extensions.items() if seen["import"] == "works"]
report({"works": works, "fails": sorted(extensions.keys() - set(works)), "extensions": extensions})
