"""The shared tests against lab/apps/django."""

from harness.reporting import report
from tested import described

report(described("django"))
