"""Makes this folder an app of a Django project, for its model and its templates."""

from django.apps import AppConfig


class SitesConfig(AppConfig):
    name = "sites"
    label = "measured"
