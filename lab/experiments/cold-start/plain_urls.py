"""Django with one page and nothing else."""

from django.http import HttpResponse
from django.urls import path

urlpatterns = [path("plain", lambda request: HttpResponse("hello"))]
