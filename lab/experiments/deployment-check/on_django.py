"""What `check --deploy` finds in a new Django project."""

from django.core.checks import run_checks
from django.core.management import get_commands
from harness.fresh_django import NAME, new_project
from harness.reporting import report

new_project(urls=f"{NAME}.urls")
found = sorted(message.id for message in run_checks(include_deployment_checks=True))
report({"has-check": "check" in get_commands(), "count": len(found), "found": found})
