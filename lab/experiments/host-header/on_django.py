"""A made-up Host header against Django, as generated and with ALLOWED_HOSTS set."""

from django.http import HttpResponse
from django.test import override_settings
from django.urls import path
from harness.client import client_for
from harness.fresh_django import new_project, wsgi
from harness.reporting import report

urlpatterns = [path("", lambda request: HttpResponse(request.get_host()))]


def status():
    return client_for(wsgi()).get("/", headers={"Host": "attacker.example"}).status_code


new_project()
as_generated = status()
with override_settings(DEBUG=False, ALLOWED_HOSTS=["www.example.org"]):
    report({"as-generated": as_generated, "configured": status()})
