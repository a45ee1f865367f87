"""Jinja as Flask sets it up."""

from pathlib import Path

from flask import Flask, render_template_string
from harness.reporting import report
from jinja2 import TemplateSyntaxError
from tasks import LAYOUT, VALUES, outcomes

Path("layout.html").write_text(LAYOUT)
app = Flask(__name__, template_folder=Path.cwd())

with app.test_request_context():
    report(outcomes(lambda text: render_template_string(text, **VALUES), TemplateSyntaxError))
