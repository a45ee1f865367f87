"""A POST without a CSRF token to a new Django project."""

from django.http import HttpResponse
from django.urls import path
from harness.client import client_for
from harness.fresh_django import new_project, wsgi
from harness.reporting import report

urlpatterns = [path("save", lambda request: HttpResponse("saved"))]

new_project()
report({"new-project": client_for(wsgi()).post("/save", data={"text": "hello"}).status_code})
