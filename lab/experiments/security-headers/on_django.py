"""Security headers of a new Django project."""

from django.http import HttpResponse
from django.urls import path
from harness.client import client_for
from harness.fresh_django import new_project, wsgi
from harness.reporting import report
from headers import described

urlpatterns = [path("", lambda request: HttpResponse("hello"))]

new_project()
report(described(client_for(wsgi())))
