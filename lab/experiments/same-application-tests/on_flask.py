"""The shared tests against lab/apps/flask, and against its variant with packages for the API."""

from harness.reporting import report
from tested import described

report(described("flask") | {"api-packages": described("flask-api-packages")})
