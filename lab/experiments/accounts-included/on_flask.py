"""What Flask has for accounts, alone and with Flask-Login."""

import flask
import flask_login
from flask import Flask
from flask_login import LoginManager, UserMixin, login_required, login_user
from harness.client import client_for
from harness.reporting import report
from parts import models, ready


def described(app, package):
    """Counts for the new application and for the package. The route for static files is not counted."""
    routed = [rule for rule in app.url_map.iter_rules() if rule.endpoint != "static"]
    return {"models": len(models(package)), "routed": len(routed), "ready-to-route": len(ready(package))}


plain = Flask(__name__)
app = Flask(__name__)
app.secret_key = "for this experiment only"
manager = LoginManager(app)
with_flask_login = described(app, flask_login)


class Reader(UserMixin):
    id = "ada"


manager.user_loader(lambda key: Reader())
app.add_url_rule("/enter", view_func=lambda: str(login_user(Reader())), endpoint="enter")
app.add_url_rule("/inside", view_func=login_required(lambda: "inside"), endpoint="inside")
client = client_for(app)
before = client.get("/inside").status_code
client.get("/enter")
after = client.get("/inside").status_code

report(
    described(plain, flask)
    | {
        "commands": sorted(plain.cli.commands),
        "password-rules": 0,
        "with-flask-login": with_flask_login | {"keeps-login": (before, after) == (401, 200)},
    }
)
