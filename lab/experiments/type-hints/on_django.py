"""Annotations in Django's own code."""

from annotations import described
from harness.reporting import report

report(described("django"))
