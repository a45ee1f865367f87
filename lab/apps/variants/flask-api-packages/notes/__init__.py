"""Notes with tags, each seen by its owner only."""

import os

from flask import Flask
from flask_migrate import Migrate

from . import accounts, admin, api, commands, pages, security
from .models import db


def create_app():
    """The application. What differs between machines comes from the environment."""
    app = Flask(__name__)
    app.config["SECRET_KEY"] = os.environ["NOTES_SECRET_KEY"]
    app.config["SQLALCHEMY_DATABASE_URI"] = f"sqlite:///{os.environ['NOTES_DATABASE']}"
    db.init_app(app)
    Migrate(app, db)
    security.init_app(app)
    accounts.init_app(app)
    admin.init_app(app)
    app.register_blueprint(pages.bp)
    api.init_app(app)
    app.cli.add_command(commands.create_staff)
    return app
