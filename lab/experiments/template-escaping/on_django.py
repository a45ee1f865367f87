"""Escaping by Django's template engine."""

from pathlib import Path

from django.template import engines
from django.template.loader import render_to_string
from harness.fresh_django import new_project
from harness.reporting import report

VALUES = {"name": "<script>"}


def outcome(text):
    return "escaped" if "&lt;script&gt;" in text else "as it is"


new_project()
engine = engines["django"]
engine.engine.dirs.append(Path.cwd())
for name in ("page.html", "page.txt"):
    Path(name).write_text("{{ name }}")

report(
    {
        "html-file": outcome(render_to_string("page.html", VALUES)),
        "txt-file": outcome(render_to_string("page.txt", VALUES)),
        "string": outcome(engine.from_string("{{ name }}").render(VALUES)),
    }
)
