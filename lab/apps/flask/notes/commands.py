"""Commands for whoever runs the application."""

# region: admin
import click
from flask.cli import with_appcontext

from .models import db
from .people import User


@click.command("create-staff")
@click.argument("username")
@click.password_option(envvar="NOTES_STAFF_PASSWORD")
@with_appcontext
def create_staff(username, password):
    """Create an account that may use the admin."""
    user = User(username=username, is_staff=True)
    user.set_password(password)
    db.session.add(user)
    db.session.commit()


# endregion
