"""The shared tests against lab/apps/django, and against its variant with an API written by hand."""

from harness.reporting import report
from tested import described

report(described("django") | {"own-api": described("django-own-api")})
