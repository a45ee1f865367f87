"""A form of Django."""

from pathlib import Path

from harness.fresh_django import new_project
from harness.reporting import report
from harness.source_lines import own_lines, region

new_project()

# region: form
from django import forms


class ContactForm(forms.Form):
    name = forms.CharField(max_length=80)
    email = forms.EmailField()


def contact_page(fields):
    form = ContactForm(fields)
    return form.errors, form.as_p()


# endregion
errors, page = contact_page({"name": "Ada", "email": "not an address"})
report(
    {
        "included": forms.__name__.startswith("django."),
        "lines": own_lines(region(Path(__file__).read_text(), "form")),
        "error-found": "email" in errors and "name" not in errors,
        "writes-html": "<label" in page and "errorlist" in page,
        "keeps-input": 'value="not an address"' in page,
        "sets-input-type": 'type="email"' in page,
    }
)
