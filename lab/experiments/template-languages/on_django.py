"""Django's template language; and Jinja as a second engine of Django."""

from pathlib import Path

from django.template import TemplateSyntaxError, engines
from harness.fresh_django import new_project
from harness.reporting import report
from tasks import LAYOUT, VALUES, outcomes

Path("layout.html").write_text(LAYOUT)
new_project()
from django.conf import settings

settings.TEMPLATES[0]["DIRS"] = [Path.cwd()]
settings.TEMPLATES.append({"NAME": "jinja", "BACKEND": "django.template.backends.jinja2.Jinja2", "DIRS": [Path.cwd()]})


def render(text):
    return engines["django"].from_string(text).render(VALUES)


jinja = engines["jinja"].from_string("{{ double(4) }}").render(VALUES) == "8"
report(outcomes(render, TemplateSyntaxError) | {"uses-jinja-too": jinja})
