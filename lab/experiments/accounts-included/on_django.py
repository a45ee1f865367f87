"""What a new Django project has for accounts."""

from django.apps import apps
from django.conf import settings
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management import get_commands
from harness.fresh_django import NAME, new_project
from harness.reporting import report

new_project(urls=f"{NAME}.urls")

from django.contrib.auth.urls import urlpatterns


def accepted(password):
    try:
        validate_password(password)
    except ValidationError:
        return False
    return True


report(
    {
        "models": len(list(apps.get_app_config("auth").get_models())),
        "addresses": len(urlpatterns),
        "commands": sorted(name for name, app in get_commands().items() if app == "django.contrib.auth"),
        "password-rules": len(settings.AUTH_PASSWORD_VALIDATORS),
        "accepts-the-password-password": accepted("password"),
    }
)
