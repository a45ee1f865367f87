"""Application: a page to change, and a slow one."""

import time

from flask import Flask

app = Flask(__name__)


@app.get("/")
def home():
    return "before"


@app.get("/slow")
def slow():
    began = time.monotonic()
    time.sleep(0.5)
    return f"{began} {time.monotonic()}"
