"""Error pages of Django: `runserver` as generated, and the WSGI application without debug mode."""

import sys
from pathlib import Path

from django.test import override_settings
from harness.client import client_for
from harness.fresh_django import new_project, wsgi
from harness.reporting import report
from harness.servers import free_port, running
from page import described, fetched

HERE = Path(__file__).parent

new_project(urls="failing_urls")
with open("fresh/settings.py", "a") as settings:
    settings.write("ROOT_URLCONF = 'failing_urls'\n")

address = f"http://127.0.0.1:{free_port()}"
command = [sys.executable, "manage.py", "runserver", "--noreload", address.removeprefix("http://")]
path = {"PYTHONPATH": f"{HERE}:{HERE.parents[1]}"}
with running(command, f"{address}/", env=path):
    debug = fetched(address)
with override_settings(DEBUG=False, ALLOWED_HOSTS=["localhost"]):
    report({"debug": debug, "production": described(client_for(wsgi()).get("/fail"))})
