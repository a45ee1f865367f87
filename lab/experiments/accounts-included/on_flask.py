"""What Flask has for accounts, alone and with Flask-Login."""

import inspect

import flask
import flask_login
from flask import Flask
from flask_login import LoginManager, UserMixin, login_required, login_user
from harness.client import client_for
from harness.reporting import report

plain = Flask(__name__)
app = Flask(__name__)
app.secret_key = "for this experiment only"
manager = LoginManager(app)
own_addresses = len(list(app.url_map.iter_rules()))


class Reader(UserMixin):
    id = "ada"


manager.user_loader(lambda key: Reader())
app.add_url_rule("/enter", view_func=lambda: str(login_user(Reader())), endpoint="enter")
app.add_url_rule("/inside", view_func=login_required(lambda: "inside"), endpoint="inside")
client = client_for(app)
before = client.get("/inside").status_code
client.get("/enter")
after = client.get("/inside").status_code


def models(module):
    """Classes of the module that a database could store people in."""
    return [
        name for name, thing in inspect.getmembers(module, inspect.isclass) if name in {"User", "Group", "Permission"}
    ]


def addresses(app):
    """Routes beside the one for static files that every application has."""
    return sum(1 for rule in app.url_map.iter_rules() if rule.endpoint != "static")


report(
    {
        "models": len(models(flask)),
        "addresses": addresses(plain),
        "commands": sorted(plain.cli.commands),
        "password-rules": 0,
        "with-flask-login": {
            "models": len(models(flask_login)),
            "addresses": own_addresses - 1,
            "keeps-login": (before, after) == (401, 200),
        },
    }
)
