"""Django's own messages, numbers and dates for a reader of French."""

import datetime

from django import forms
from django.conf import settings
from django.core.management import get_commands
from django.http import JsonResponse
from django.urls import path
from django.utils.formats import date_format, localize
from harness.client import client_for
from harness.fresh_django import new_project, wsgi
from harness.reporting import report


class NameForm(forms.Form):
    name = forms.CharField()


def page(request):
    return JsonResponse(
        {
            "message": NameForm({}).errors["name"][0],
            "localised-number": localize(1234.5),
            "localised-date": date_format(datetime.date(2026, 3, 1)),
        }
    )


urlpatterns = [path("", page)]

new_project()
settings.MIDDLEWARE.insert(2, "django.middleware.locale.LocaleMiddleware")
seen = client_for(wsgi()).get("/", headers={"Accept-Language": "fr"}).json()
report(
    {"included": True, "languages": len(settings.LANGUAGES), "collects-texts": "makemessages" in get_commands(), **seen}
)
