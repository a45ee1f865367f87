"""Escaping by Jinja as Flask sets it up."""

from pathlib import Path

from flask import Flask, render_template, render_template_string
from harness.reporting import report


def outcome(text):
    return "escaped" if "&lt;script&gt;" in text else "as it is"


app = Flask(__name__, template_folder=Path.cwd())
for name in ("page.html", "page.txt"):
    Path(name).write_text("{{ name }}")

with app.test_request_context():
    report(
        {
            "html-file": outcome(render_template("page.html", name="<script>")),
            "txt-file": outcome(render_template("page.txt", name="<script>")),
            "string": outcome(render_template_string("{{ name }}", name="<script>")),
        }
    )
