"""What the tests share: people with a browser or a program, at the application whose address is in APP_URL."""

import os
from html.parser import HTMLParser
from itertools import count

import httpx
import pytest

numbers = count(1)
PASSWORD = "correct horse battery"


class Page(HTMLParser):
    """Hidden fields and links of a page."""

    def __init__(self, text):
        super().__init__()
        self.hidden, self.links = {}, []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        if tag == "input" and given.get("type") == "hidden":
            self.hidden[given["name"]] = given.get("value", "")
        if tag == "a":
            self.links.append(given.get("href", ""))


class Person:
    """Somebody with a browser: keeps cookies, sends the hidden fields of a form along, follows no redirects."""

    def __init__(self, name, password=PASSWORD, client=None):
        self.name, self.password = name, password
        self.client = client or httpx.Client(base_url=os.environ["APP_URL"])
        self.get = self.client.get

    def submit(self, path, page=None, **fields):
        """Fills in the form of `page` (default: the one at `path`) and sends it to `path`."""
        hidden = Page(self.get(page or path).text).hidden
        return self.client.post(path, data=hidden | fields)

    def register(self):
        fields = {"username": self.name, "password1": self.password, "password2": self.password}
        return self.submit("/accounts/register/", **fields)

    def log_in(self, password=None):
        return self.submit("/accounts/login/", username=self.name, password=password or self.password)

    def write(self, title, text="", tags=""):
        """Writes a note by the form; its path."""
        return self.submit("/notes/new/", title=title, text=text, tag_names=tags).headers["location"]

    def program(self):
        """A client of the JSON API in this person's name."""
        return httpx.Client(base_url=f"{os.environ['APP_URL']}/api", auth=(self.name, self.password))


@pytest.fixture
def stranger():
    return Person(f"reader{next(numbers)}")


@pytest.fixture
def ada(stranger):
    """Somebody with an account, logged in."""
    stranger.register()
    return stranger


@pytest.fixture
def grace():
    """Somebody else, logged in too."""
    person = Person(f"reader{next(numbers)}")
    person.register()
    return person


@pytest.fixture
def staff():
    person = Person(os.environ["APP_STAFF"], os.environ["APP_STAFF_PASSWORD"])
    person.log_in()
    return person


@pytest.fixture
def links():
    return lambda text: Page(text).links
