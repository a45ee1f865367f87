"""The session cookie of a new Django project."""

from cookie import described
from django.core.management import call_command
from django.http import HttpResponse
from django.urls import path
from harness.client import client_for
from harness.fresh_django import new_project, wsgi
from harness.reporting import report


def remember(request):
    request.session["colour"] = "aquamarine"
    return HttpResponse("kept")


urlpatterns = [path("", remember)]

new_project()
call_command("migrate", verbosity=0)
report(described(client_for(wsgi()).get("/"), "sessionid", "aquamarine"))
