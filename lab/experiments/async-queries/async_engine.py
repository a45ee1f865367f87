"""Two queries of half a second by SQLAlchemy's own asyncio support, in whichever framework calls them."""

import asyncio
import os

from pausing import register
from sqlalchemy import event, text
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

# No pool: a connection belongs to its event loop, and under WSGI each request has a loop of its own.
engine = create_async_engine(f"sqlite+aiosqlite:///{os.environ['LAB_DATABASE_NAME']}", poolclass=NullPool)
event.listen(engine.sync_engine, "connect", lambda connection, record: register(connection))


async def slow_book(key):
    async with engine.connect() as connection:
        return await connection.scalar(text("SELECT pause() FROM book WHERE id = :key"), {"key": key})


async def two_gathered():
    await asyncio.gather(slow_book(1), slow_book(2))
