"""Large forms against a new Django project. Its CSRF check is off, because this test is not about that check."""

from django.http import HttpResponse
from django.urls import path
from harness.client import client_for
from harness.fresh_django import new_project, wsgi
from harness.reporting import report
from uploads import statuses


def receive(request):
    return HttpResponse(f"{len(request.POST)} fields, {len(request.FILES)} files")


urlpatterns = [path("", receive)]

new_project(without=["CsrfViewMiddleware"])
report(statuses(client_for(wsgi())))
