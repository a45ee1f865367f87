"""What a generated Django project has for accounts, and what its package has ready."""

import django.contrib.auth
from django.conf import settings
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management import get_commands
from django.template import TemplateDoesNotExist
from django.template.loader import get_template
from django.urls import get_resolver
from harness.client import client_for
from harness.fresh_django import NAME, new_project, wsgi
from harness.reporting import report
from parts import models, ready

new_project(urls=f"{NAME}.urls")


def accepted(password):
    try:
        validate_password(password)
    except ValidationError:
        return False
    return True


def has_template(pattern):
    try:
        get_template(pattern.callback.view_class.template_name)
    except TemplateDoesNotExist:
        return False
    return True


patterns = ready(django.contrib.auth)
report(
    {
        "models": len(models(django.contrib.auth)),
        "routed": len([entry for entry in get_resolver().url_patterns if str(entry.pattern) != "admin/"]),
        "ready-to-route": len(patterns),
        "ready-without-template": [pattern.name for pattern in patterns if not has_template(pattern)],
        "log-in-of-the-admin": client_for(wsgi()).get("/admin/login/").status_code == 200,
        "commands": sorted(name for name, app in get_commands().items() if app == "django.contrib.auth"),
        "password-rules": len(settings.AUTH_PASSWORD_VALIDATORS),
        "accepts-the-password-password": accepted("password"),
    }
)
