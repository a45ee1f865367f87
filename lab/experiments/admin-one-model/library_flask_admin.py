"""Its admin."""

# region: admin
from flask_admin import Admin
from flask_admin.contrib.sqla import ModelView
from library_flask import Book, app, db

admin = Admin(app)
admin.add_view(ModelView(Book, db))
# endregion
