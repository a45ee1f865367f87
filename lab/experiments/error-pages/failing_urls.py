"""A Django URL configuration whose one view fails while it holds a local value."""

from django.urls import path


def fail(request):
    ingredient = "saffron" + "-threads"
    raise LookupError("no such recipe")


urlpatterns = [path("fail", fail)]
