"""Flask for a reader of French: alone, and with Flask-Babel and Flask-WTF."""

import datetime
import os
import sys
from importlib.util import find_spec

sys.path.insert(0, f"{os.environ['LAB_ENVIRONMENTS']}/flask-babel")

import flask
from flask import Flask, request
from flask_babel import Babel, format_date, format_decimal
from flask_wtf import FlaskForm
from harness.client import client_for
from harness.reporting import report
from wtforms import StringField
from wtforms.validators import DataRequired


class NameForm(FlaskForm):
    name = StringField(validators=[DataRequired()])


app = Flask(__name__)
app.config.update(SECRET_KEY="for this experiment only", WTF_CSRF_ENABLED=False)
Babel(app, locale_selector=lambda: request.accept_languages.best_match(["en", "fr"]))


@app.post("/")
def page():
    form = NameForm()
    form.validate()
    return {
        "message": form.name.errors[0],
        "localised-number": format_decimal(1234.5),
        "localised-date": format_date(datetime.date(2026, 3, 1)),
    }


seen = client_for(app).post("/", headers={"Accept-Language": "fr"}).json()
report({"included": hasattr(flask, "gettext") or find_spec("flask.i18n") is not None, **seen})
