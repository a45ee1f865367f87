"""A Django project in one file, with an async and a synchronous view; each answers how many requests are waiting."""

from django.conf import settings
from django.core.asgi import get_asgi_application
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse, JsonResponse
from django.urls import path
from waiting import block, wait

settings.configure(ALLOWED_HOSTS=["*"], ROOT_URLCONF=__name__, SECRET_KEY="for this experiment only")


async def slow(request):
    return JsonResponse(await wait())


def slow_sync(request):
    return JsonResponse(block())


urlpatterns = [path("", lambda request: HttpResponse("up")), path("async", slow), path("sync", slow_sync)]
wsgi, asgi = get_wsgi_application(), get_asgi_application()
