"""Flask's test tools."""

from pathlib import Path

import flask.testing
from flask import Flask, render_template, template_rendered
from harness.reporting import report

app = Flask(__name__, template_folder=Path(__file__).parent)


@app.get("/")
def home():
    return render_template("pages.html", name="Ada")


@app.cli.command("greet")
def greet():
    print("hello")


rendered = []


def record(sender, template, context, **extra):
    rendered.append((template, context))


with template_rendered.connected_to(record, app):
    response = app.test_client().get("/")
names = dir(flask.testing)

report(
    {
        "client-without-server": response.status_code == 200,
        "test-command": "test" in app.cli.commands,
        "database-per-test": any("TestCase" in name for name in names),
        "assertions": len([name for name in names + dir(response) if name.startswith("assert")]),
        "templates-known": [template.name for template, _ in rendered] == ["pages.html"],
        "values-known": rendered[0][1]["name"] == "Ada",
        "templates-on-the-response": hasattr(response, "templates"),
        "counts-queries": False,
        "client-for-commands": app.test_cli_runner().invoke(args=["greet"]).output == "hello\n",
    }
)
