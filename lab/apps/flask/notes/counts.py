"""How many notes and tags there are, by two queries at once."""

# region: async
import asyncio

from flask import Blueprint, current_app
from sqlalchemy import func, select

from .models import Note, Tag, db

bp = Blueprint("counts", __name__)


def count(app, model):
    """Number of rows, over a new database session: threads must not share one."""
    with app.app_context():
        return db.session.scalar(select(func.count()).select_from(model))


@bp.get("/counts/")
async def counts():
    app = current_app._get_current_object()
    notes, tags = await asyncio.gather(asyncio.to_thread(count, app, Note), asyncio.to_thread(count, app, Tag))
    return {"notes": notes, "tags": tags}


# endregion
