"""A form of Flask-WTF on a page; and what Flask has by itself."""

import pkgutil
from pathlib import Path

import flask
from flask import Flask
from harness.client import client_for
from harness.contact import observed
from harness.reporting import report
from harness.source_lines import own_lines, region

app = Flask(__name__)
app.secret_key = "for this experiment only"

# region: form
from flask import redirect, render_template_string
from flask_wtf import FlaskForm
from wtforms import EmailField, StringField
from wtforms.validators import DataRequired, Length, Regexp

PAGE = """<form method="post">{{ form.csrf_token }}
{% for field in form if field.name != "csrf_token" %}
  <p>{{ field.label }} {{ field }} {% for error in field.errors %}<em class="error">{{ error }}</em>{% endfor %}</p>
{% endfor %}</form>"""


class ContactForm(FlaskForm):
    name = StringField(validators=[DataRequired(), Length(max=80)])
    email = EmailField(validators=[DataRequired(), Regexp(r"[^@\s]+@[^@\s]+$", message="Enter an e-mail address.")])


def contact_page():
    form = ContactForm()
    if form.validate_on_submit():
        return redirect("/thanks")
    return render_template_string(PAGE, form=form)


# endregion
app.add_url_rule("/", view_func=contact_page, methods=["GET", "POST"])
report(
    {
        "included": any("form" in module.name for module in pkgutil.iter_modules(flask.__path__)),
        "lines": own_lines(region(Path(__file__).read_text(), "form")),
    }
    | observed(client_for(app), token="csrf_token", error='class="error"')
)
