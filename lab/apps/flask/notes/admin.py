"""The admin for staff."""

# region: admin
from flask import redirect, request, url_for
from flask_admin import Admin, AdminIndexView
from flask_admin.contrib.sqla import ModelView
from flask_login import current_user

from .models import Note, Tag, db


class StaffOnly:
    def is_accessible(self):
        return current_user.is_authenticated and current_user.is_staff

    def inaccessible_callback(self, name, **kwargs):
        return redirect(url_for("accounts.login", next=request.path))


class StaffIndex(StaffOnly, AdminIndexView):
    pass


class StaffView(StaffOnly, ModelView):
    pass


class NoteView(StaffView):
    column_list = ["title", "owner", "created"]
    column_filters = ["tags.name"]
    column_searchable_list = ["title", "text"]


def init_app(app):
    admin = Admin(app, name="Notes", index_view=StaffIndex())
    admin.add_view(NoteView(Note, db, name="Notes", endpoint="admin-notes"))
    admin.add_view(StaffView(Tag, db, name="Tags", endpoint="admin-tags"))


# endregion
