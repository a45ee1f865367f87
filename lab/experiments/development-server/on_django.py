"""`manage.py runserver` in a new project."""

import shutil
import sys
from pathlib import Path

from behaviour import reloads, two_at_once
from harness.fresh_django import start_project
from harness.reporting import report
from harness.servers import free_port, running

start_project()
source = Path(shutil.copy(Path(__file__).with_name("pages_django.py"), "pages.py"))
with open("fresh/settings.py", "a") as settings:
    settings.write("ROOT_URLCONF = 'pages'\n")

address = f"127.0.0.1:{free_port()}"
with open("output.txt", "w") as output:
    command = [sys.executable, "manage.py", "runserver", address]
    with running(command, f"http://{address}/", stdout=output, stderr=output):
        seen = {"two-at-once": two_at_once(f"http://{address}"), "reloads": reloads(f"http://{address}", source)}
report(seen | {"warns": "not use it in a production" in Path("output.txt").read_text()})
