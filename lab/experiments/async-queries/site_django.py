"""Two queries of half a second in Django: by the ORM's async methods, by its usual methods in threads, by SQLAlchemy."""

import asyncio
import os

from async_engine import two_gathered
from django.conf import settings
from django.core.asgi import get_asgi_application
from django.core.wsgi import get_wsgi_application
from django.db.backends.signals import connection_created
from django.db.models import Func, IntegerField
from django.http import HttpResponse, JsonResponse
from django.urls import path
from pausing import register, seen

settings.configure(
    ALLOWED_HOSTS=["*"],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": os.environ["LAB_DATABASE_NAME"]}},
    INSTALLED_APPS=["sites.apps.SitesConfig"],
    ROOT_URLCONF=__name__,
    SECRET_KEY="for this experiment only",
)
wsgi, asgi = get_wsgi_application(), get_asgi_application()

from sites.models import Book

connection_created.connect(lambda connection, **_: register(connection.connection), weak=False)


def slow_books():
    return Book.objects.annotate(paused=Func(function="pause", output_field=IntegerField()))


async def one(request):
    await slow_books().aget(pk=1)
    return HttpResponse("read")


async def gathered(request):
    await asyncio.gather(slow_books().aget(pk=1), slow_books().aget(pk=2))
    return HttpResponse("read")


async def in_threads(request):
    await asyncio.gather(*(asyncio.to_thread(slow_books().get, pk=key) for key in (1, 2)))
    return HttpResponse("read")


async def by_sqlalchemy(request):
    await two_gathered()
    return HttpResponse("read")


urlpatterns = [
    path("", lambda request: HttpResponse("up")),
    path("one", one),
    path("gathered", gathered),
    path("in-threads", in_threads),
    path("by-sqlalchemy", by_sqlalchemy),
    path("seen", lambda request: JsonResponse(seen())),
]
