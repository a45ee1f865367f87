"""What startproject and startapp write, and what the first migrate creates."""

import subprocess
import sys
from pathlib import Path

from django.core.management import call_command
from django.db import connection
from harness.fresh_django import NAME, new_project
from harness.reporting import report
from harness.source_lines import own_lines_of


def counted():
    files = [path for path in Path.cwd().rglob("*.py")]
    return {"files": len(files), "lines": own_lines_of(files)}


new_project(urls=f"{NAME}.urls")
project = counted()
subprocess.run([sys.executable, "manage.py", "startapp", "notes"], check=True)
with_app = counted()
call_command("migrate", verbosity=0)

report(
    {
        "generator": True,
        "project": project,
        "with-one-app": with_app,
        "tables-after-first-migrate": len(connection.introspection.table_names()),
    }
)
