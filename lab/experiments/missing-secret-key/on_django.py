"""The secret key of a new Django project, and the project without it."""

import logging
import re
from pathlib import Path

from django.core.management import call_command
from django.http import HttpResponse
from django.urls import path
from harness.client import client_for
from harness.fresh_django import NAME, new_project, wsgi
from harness.reporting import report


def remember(request):
    request.session["colour"] = "aquamarine"
    return HttpResponse("kept")


urlpatterns = [path("", lambda request: HttpResponse("hello")), path("remember", remember)]

new_project(SECRET_KEY="", DEBUG=False, ALLOWED_HOSTS=["localhost"])
call_command("migrate", verbosity=0)
logging.disable()
client = client_for(wsgi())
report(
    {
        "generated": re.search(r"^SECRET_KEY = '.{50,}'$", Path(NAME, "settings.py").read_text(), re.MULTILINE)
        is not None,
        "plain-page": client.get("/").status_code,
        "session-page": client.get("/remember").status_code,
    }
)
