"""A new Django project with one page that queries by SQLAlchemy: which of the bundled parts still work?"""

from pathlib import Path

from django.contrib import admin
from django.core.management import call_command
from django.http import HttpResponse
from django.test import Client
from django.urls import path
from harness.fresh_django import new_project
from harness.reporting import report
from sqlalchemy import create_engine, text

engine = create_engine(f"sqlite:///{Path('db.sqlite3').resolve()}")


def accounts(request):
    with engine.connect() as connection:
        return HttpResponse(str(connection.scalar(text("SELECT count(*) FROM auth_user"))))


new_project()
urlpatterns = [path("admin/", admin.site.urls), path("accounts", accounts)]
call_command("migrate", verbosity=0)

from django.contrib.auth.models import User

User.objects.create_superuser("ada", password="for this experiment only")
client = Client(headers={"host": "localhost"})
report(
    {
        "django": {
            "by-sqlalchemy": client.get("/accounts").status_code,
            "signed-in": client.login(username="ada", password="for this experiment only"),
            "admin": client.get("/admin/auth/user/").status_code,
        }
    }
)
