"""Settings of the Django application, with sessions in a signed cookie as Flask has them."""

from config.settings import *  # noqa: F403

SESSION_ENGINE = "django.contrib.sessions.backends.signed_cookies"
