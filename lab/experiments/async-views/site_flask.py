"""A Flask application with an async and a synchronous view; each answers how many requests are waiting."""

from flask import Flask
from waiting import block, wait

wsgi = Flask(__name__)


@wsgi.get("/")
def home():
    return "up"


@wsgi.get("/async")
async def slow():
    return await wait()


@wsgi.get("/sync")
def slow_sync():
    return block()
