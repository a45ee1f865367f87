"""Sets up the pages for a measurement: a generated Django project, and the database that both frameworks read."""

from harness.fresh_django import NAME, start_project

SETTINGS = """
import os

DEBUG = False
ALLOWED_HOSTS = ["localhost", "127.0.0.1"]
ROOT_URLCONF = "sites.django_urls"
INSTALLED_APPS.append("sites.apps.SitesConfig")
if "LAB_DATABASE_NAME" in os.environ:
    DATABASES["default"] = {
        "ENGINE": "django.db.backends." + os.environ["LAB_DATABASE_ENGINE"],
        "NAME": os.environ["LAB_DATABASE_NAME"],
        "USER": os.environ.get("LAB_DATABASE_USER", ""),
        "HOST": os.environ.get("LAB_DATABASE_HOST", ""),
        "PORT": os.environ.get("LAB_DATABASE_PORT", ""),
        "CONN_MAX_AGE": int(os.environ.get("LAB_DATABASE_MAX_AGE", "0")),
    }
"""
TABLE = "CREATE TABLE book (id INTEGER PRIMARY KEY, title VARCHAR(200) NOT NULL, year INTEGER NOT NULL)"
BOOKS = [(number, f"Title {number}", 1800 + number) for number in range(1, 1001)]


def write_project():
    """Writes a Django project with the pages into the working directory: no debug mode, all generated middleware."""
    start_project()
    with open(f"{NAME}/settings.py", "a") as settings:
        settings.write(SETTINGS)


def fill(connection, placeholder):
    """Creates and fills the table over a DB-API connection."""
    cursor = connection.cursor()
    cursor.execute(TABLE)
    cursor.executemany(f"INSERT INTO book VALUES ({', '.join([placeholder] * 3)})", BOOKS)
    connection.commit()
