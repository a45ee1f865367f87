"""Settings of the Django application, which keep a database connection from request to request."""

from config.settings import *  # noqa: F403
from config.settings import DATABASES

DATABASES["default"]["CONN_MAX_AGE"] = None
