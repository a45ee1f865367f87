"""Routes of Django."""

from django.http import HttpResponse
from django.urls import path, reverse
from django.urls.converters import get_converters
from harness.client import client_for
from harness.fresh_django import new_project, wsgi
from harness.reporting import report
from requests_made import statuses

urlpatterns = [path("books/<int:number>/", lambda request, number: HttpResponse(str(number)), name="book")]

# In debug mode Django refuses to redirect a POST; what visitors meet is asked here.
new_project(without=["CsrfViewMiddleware"], DEBUG=False, ALLOWED_HOSTS=["localhost"])
report(
    statuses(client_for(wsgi()))
    | {"built-from-name": reverse("book", args=[7]), "converters": sorted(get_converters())}
)
