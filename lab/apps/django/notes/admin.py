"""The admin for staff."""

# region: admin
from django.contrib import admin

from .models import Note, Tag


@admin.register(Note)
class NoteAdmin(admin.ModelAdmin):
    list_display = ["title", "owner", "created"]
    list_filter = ["tags"]
    search_fields = ["title", "text"]


admin.site.register(Tag)
# endregion
