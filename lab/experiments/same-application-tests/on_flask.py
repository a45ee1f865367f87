"""The shared tests against lab/apps/flask."""

from harness.reporting import report
from tested import described

report(described("flask"))
