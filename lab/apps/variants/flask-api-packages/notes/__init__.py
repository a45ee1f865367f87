"""Notes with tags, each seen by its owner only."""

import os

from flask import Flask
from flask_migrate import Migrate

from . import accounts, admin, api, commands, counts, editing, pages, security
from .models import db


def create_app(test_config=None):
    """The application. What differs between machines comes from the environment, or for tests from `test_config`."""
    app = Flask(__name__)
    app.config.from_mapping(test_config or from_environment())
    db.init_app(app)
    Migrate(app, db)
    security.init_app(app)
    accounts.init_app(app)
    admin.init_app(app)
    for module in (pages, editing, counts):
        app.register_blueprint(module.bp)
    api.init_app(app)
    app.cli.add_command(commands.create_staff)
    return app


def from_environment():
    return {
        "SECRET_KEY": os.environ["NOTES_SECRET_KEY"],
        "SQLALCHEMY_DATABASE_URI": f"sqlite:///{os.environ['NOTES_DATABASE']}",
    }
