"""A form of Django on a page of a new project, where the CSRF check is on."""

from pathlib import Path

from django.urls import path
from harness.client import client_for
from harness.contact import observed
from harness.fresh_django import new_project, wsgi
from harness.reporting import report
from harness.source_lines import own_lines, region

new_project()

# region: form
from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect
from django.template import engines

PAGE = '<form method="post">{% csrf_token %}{{ form }}</form>'


class ContactForm(forms.Form):
    name = forms.CharField(max_length=80)
    email = forms.EmailField()


def contact_page(request):
    form = ContactForm(request.POST or None)
    if form.is_valid():
        return redirect("/thanks")
    return HttpResponse(engines["django"].from_string(PAGE).render({"form": form}, request))


# endregion
urlpatterns = [path("", contact_page)]
report(
    {
        "included": forms.__name__.startswith("django."),
        "lines": own_lines(region(Path(__file__).read_text(), "form")),
    }
    | observed(client_for(wsgi()), token="csrfmiddlewaretoken", error="errorlist")
)
