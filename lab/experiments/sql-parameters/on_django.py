"""A hostile value in three kinds of query through Django."""

from django.core.management import call_command
from django.db import connection
from harness.fresh_django import new_project
from harness.reporting import report

HOSTILE = "nobody' OR '1'='1"

new_project()
call_command("migrate", verbosity=0)

from django.contrib.auth.models import User

User.objects.bulk_create([User(username="ada"), User(username="grace")])


def rows(sql, *parameters):
    with connection.cursor() as cursor:
        return len(cursor.execute(sql, *parameters).fetchall())


report(
    {
        "orm": User.objects.filter(username=HOSTILE).count(),
        "parameter": rows("SELECT id FROM auth_user WHERE username = %s", [HOSTILE]),
        "pasted": rows(f"SELECT id FROM auth_user WHERE username = '{HOSTILE}'"),
    }
)
