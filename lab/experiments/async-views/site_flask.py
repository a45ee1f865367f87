"""A Flask application with one async view that says how many requests wait with it and on how many loops."""

from flask import Flask
from waiting import wait

wsgi = Flask(__name__)


@wsgi.get("/")
def home():
    return "up"


@wsgi.get("/slow")
async def slow():
    return await wait()
