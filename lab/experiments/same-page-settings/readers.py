"""Somebody with an account and twenty notes, for either application."""

import sys

from apps.launch import HERE

sys.path.insert(0, str(HERE / "tests"))
from conftest import Person

NOTES = 20


def reader(name, client=None):
    """A new person who has written notes with tags; `client` instead of one for the address in APP_URL."""
    person = Person(name, client=client)
    person.register()
    for number in range(NOTES):
        person.write(f"Note {number}", "Some text", f"tag{number % 5}, all")
    return person
