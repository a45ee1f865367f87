"""A Django project in one file, with one async view that says how many requests wait with it and on how many loops."""

from django.conf import settings
from django.core.asgi import get_asgi_application
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse, JsonResponse
from django.urls import path
from waiting import wait

settings.configure(ALLOWED_HOSTS=["*"], ROOT_URLCONF=__name__, SECRET_KEY="for this experiment only")


async def slow(request):
    return JsonResponse(await wait())


urlpatterns = [path("", lambda request: HttpResponse("up")), path("slow", slow)]
wsgi, asgi = get_wsgi_application(), get_asgi_application()
