from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.urls import path

settings.configure(ALLOWED_HOSTS=["localhost"], ROOT_URLCONF=__name__)
urlpatterns = [path("", lambda request: HttpResponse("hello"))]
application = get_wsgi_application()
