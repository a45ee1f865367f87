"""Requests that do not quite fit the route /books/<number>/."""


def statuses(client):
    return {
        "fitting": client.get("/books/7/").status_code,
        "missing-slash": client.get("/books/7").status_code,
        "wrong-type": client.get("/books/seven/").status_code,
        "undeclared-post": client.post("/books/7/").status_code,
        "undeclared-head": client.head("/books/7/").status_code,
        "undeclared-options": client.options("/books/7/").status_code,
    }
