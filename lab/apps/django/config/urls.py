"""Addresses of the whole project."""

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("", include("notes.urls")),
    path("accounts/", include("notes.accounts")),
    path("api/", include("notes.api")),
    path("admin/", admin.site.urls),
]
