"""The pages in Django."""

import time

from django.http import HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import path

from sites.models import Book
from sites.rows import ROWS, TWENTY, WAIT


def plain(request):
    return HttpResponse("hello", content_type="text/plain")


def json(request):
    return JsonResponse({"message": "hello"})


def page(request):
    return render(request, "page.html", {"rows": ROWS})


def query(request):
    return JsonResponse({"title": Book.objects.get(pk=1).title})


def queries(request):
    return JsonResponse({"titles": [Book.objects.get(pk=key).title for key in TWENTY]})


def wait(request):
    time.sleep(WAIT)
    return HttpResponse("waited", content_type="text/plain")


urlpatterns = [path(view.__name__, view) for view in (plain, json, page, query, queries, wait)]
