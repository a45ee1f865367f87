"""A made-up Host header against Flask, with nothing set and with TRUSTED_HOSTS."""

from flask import Flask, request
from harness.client import client_for
from harness.reporting import report


def status(**config):
    app = Flask(__name__)
    app.config.update(config)
    app.add_url_rule("/", view_func=lambda: request.host, endpoint="home")
    return client_for(app).get("/", headers={"Host": "attacker.example"}).status_code


report({"as-generated": status(), "configured": status(TRUSTED_HOSTS=["www.example.org"])})
