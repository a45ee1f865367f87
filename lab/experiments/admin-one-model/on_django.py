"""Uses the admin of a new Django project over HTTP."""

from pathlib import Path

from django.core.management import call_command
from harness.client import client_for
from harness.fresh_django import NAME, new_project, wsgi
from harness.reporting import report
from harness.source_lines import own_lines, region

new_project(urls=f"{NAME}.urls", apps=["library"], MIGRATION_MODULES={"library": None})
call_command("migrate", run_syncdb=True, verbosity=0)

from django.contrib.auth.models import User
from library.models import Book

client = client_for(wsgi())
stranger = client.get("/admin/library/book/")
User.objects.create_superuser("ada", password="for this experiment only")


def post(path, **fields):
    """Posts a form of the admin with the CSRF token that its page set."""
    client.get(path)
    return client.post(path, data=fields | {"csrfmiddlewaretoken": client.cookies["csrftoken"]})


post("/admin/login/", username="ada", password="for this experiment only")
post("/admin/library/book/add/", title="Emma", year="1815")
added = Book.objects.filter(title="Emma").exists()
post("/admin/library/book/1/change/", title="Persuasion", year="1817")
changed = Book.objects.filter(title="Persuasion").exists()
listed = client.get("/admin/library/book/").status_code == 200
post("/admin/library/book/1/delete/", post="yes")

report(
    {
        "lines": own_lines(region(Path(__file__).with_name("library").joinpath("admin.py").read_text(), "admin")),
        "stranger": "sent to log in" if "/login/" in stranger.headers.get("location", "") else "let in",
        "listed": listed,
        "added": added,
        "changed": changed,
        "deleted": not Book.objects.exists(),
    }
)
