"""A list of books from plain Django and from Django REST framework."""

from pathlib import Path

from endpoint import described
from harness.client import client_for
from harness.fresh_django import new_project, wsgi
from harness.reporting import report
from harness.source_lines import own_lines, region

new_project(apps=["rest_framework"], DEBUG=False, ALLOWED_HOSTS=["localhost"])

BOOKS = [{"title": "Emma"}, {"title": "Persuasion"}]

# region: plain
from django.http import JsonResponse


def books(request):
    return JsonResponse(BOOKS, safe=False)


# endregion
# region: rest-framework
from rest_framework import serializers
from rest_framework.generics import ListCreateAPIView


class BookSerializer(serializers.Serializer):
    title = serializers.CharField()


class BookList(ListCreateAPIView):
    serializer_class = BookSerializer

    def get_queryset(self):
        return BOOKS


# endregion
from django.urls import path

urlpatterns = [path("plain", books), path("rest", BookList.as_view())]


def lines(name):
    return own_lines(region(Path(__file__).read_text(), name))


client = client_for(wsgi())
report(
    {
        "plain": described(client, "/plain", lines("plain")),
        "rest-framework": described(client, "/rest", lines("rest-framework")),
    }
)
