"""A form of Flask-WTF; and what Flask has by itself."""

import pkgutil
from pathlib import Path

import flask
from flask import Flask
from harness.reporting import report
from harness.source_lines import own_lines, region

app = Flask(__name__)
app.secret_key = "for this experiment only"

# region: form
from flask import render_template_string
from flask_wtf import FlaskForm
from wtforms import EmailField, StringField
from wtforms.validators import DataRequired, Length, Regexp

PAGE = """{% for field in form if field.name != "csrf_token" %}
  <p>{{ field.label }} {{ field }} {% for error in field.errors %}<em class="error">{{ error }}</em>{% endfor %}</p>
{% endfor %}"""


class ContactForm(FlaskForm):
    name = StringField(validators=[DataRequired(), Length(max=80)])
    email = EmailField(validators=[DataRequired(), Regexp(r"[^@\s]+@[^@\s]+$", message="Enter an e-mail address.")])


def contact_page():
    form = ContactForm()
    form.validate_on_submit()
    return form.errors, render_template_string(PAGE, form=form)


# endregion
with app.test_request_context("/", method="POST", data={"name": "Ada", "email": "not an address"}):
    errors, page = contact_page()
report(
    {
        "included": any("form" in module.name for module in pkgutil.iter_modules(flask.__path__)),
        "lines": own_lines(region(Path(__file__).read_text(), "form")),
        "error-found": "email" in errors and "name" not in errors,
        "writes-html": "<label" in page and 'class="error"' in page,
        "keeps-input": 'value="not an address"' in page,
        "sets-input-type": 'type="email"' in page,
    }
)
