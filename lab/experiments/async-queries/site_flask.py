"""Two queries of half a second in Flask: by Flask-SQLAlchemy in threads, and by SQLAlchemy's asyncio support."""

import asyncio

from async_engine import two_gathered
from pausing import register, seen
from sites.flask_app import Book, app, db
from sqlalchemy import event, func, select

with app.app_context():
    event.listen(db.engine, "connect", lambda connection, record: register(connection))


def slow_book(key):
    with app.app_context():  # each thread needs a session of its own
        return db.session.execute(select(Book, func.pause()).where(Book.id == key)).one()


@app.get("/in-threads")
async def in_threads():
    await asyncio.gather(*(asyncio.to_thread(slow_book, key) for key in (1, 2)))
    return "read"


@app.get("/by-sqlalchemy")
async def by_sqlalchemy():
    await two_gathered()
    return "read"


app.add_url_rule("/seen", view_func=seen)
