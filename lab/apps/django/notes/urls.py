"""Addresses of the pages."""

# region: routing
from django.urls import path

from . import views

urlpatterns = [
    path("", views.note_list, name="note-list"),
    path("notes/<int:key>/", views.note_detail, name="note-detail"),
]
# endregion

from . import counts, editing

urlpatterns += [
    path("notes/new/", editing.note_new, name="note-new"),
    path("notes/<int:key>/edit/", editing.note_edit, name="note-edit"),
    path("notes/<int:key>/delete/", editing.note_delete, name="note-delete"),
    path("counts/", counts.counts, name="counts"),
]
