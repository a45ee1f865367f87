"""Addresses of the pages."""

# region: routing
from django.urls import path

from . import views

urlpatterns = [
    path("", views.note_list, name="note-list"),
    path("notes/new/", views.note_new, name="note-new"),
    path("notes/<int:key>/", views.note_detail, name="note-detail"),
    path("notes/<int:key>/edit/", views.note_edit, name="note-edit"),
    path("notes/<int:key>/delete/", views.note_delete, name="note-delete"),
    path("counts/", views.counts, name="counts"),
]
# endregion
