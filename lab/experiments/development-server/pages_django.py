"""URL configuration: a page to change, and a slow one."""

import time

from django.http import HttpResponse
from django.urls import path


def home(request):
    return HttpResponse("before")


def slow(request):
    began = time.monotonic()
    time.sleep(0.5)
    return HttpResponse(f"{began} {time.monotonic()}")


urlpatterns = [path("", home), path("slow", slow)]
