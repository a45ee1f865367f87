"""Settings of the Django application, with the connection kept and the sessions in a signed cookie."""

from connection_kept import *  # noqa: F403

SESSION_ENGINE = "django.contrib.sessions.backends.signed_cookies"
