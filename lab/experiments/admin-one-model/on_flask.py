"""Uses Flask-Admin over HTTP."""

from pathlib import Path

import library_flask_admin
from harness.client import client_for
from harness.reporting import report
from harness.source_lines import own_lines, region
from library_flask import Book, app, db

with app.app_context():
    db.create_all()


def titles():
    with app.app_context():
        return [book.title for book in db.session.scalars(db.select(Book))]


client = client_for(app)
stranger = client.get("/admin/book/")
client.post("/admin/book/new/", data={"title": "Emma", "year": "1815"})
added = titles() == ["Emma"]
client.post("/admin/book/edit/?id=1", data={"title": "Persuasion", "year": "1817"})
changed = titles() == ["Persuasion"]
listed = client.get("/admin/book/").status_code == 200
client.post("/admin/book/delete/", data={"id": "1"})

source = Path(library_flask_admin.__file__).read_text()
report(
    {
        "lines": own_lines(region(source, "admin")),
        "stranger": "let in" if stranger.status_code == 200 else "sent to log in",
        "listed": listed,
        "added": added,
        "changed": changed,
        "deleted": titles() == [],
    }
)
