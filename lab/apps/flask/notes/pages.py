"""The pages to read: a person's notes, and one of them."""

# region: routing
from flask import Blueprint, render_template, request
from flask_login import current_user, login_required
from sqlalchemy import select

from .models import Note, Tag, db

bp = Blueprint("pages", __name__)


def own_note(key):
    """The note, where it belongs to whoever asks; else the answer is 404."""
    return db.one_or_404(select(Note).filter_by(id=key, owner_id=current_user.id))


@bp.get("/")
@login_required
def note_list():
    notes = select(Note).filter_by(owner_id=current_user.id).order_by(Note.created.desc(), Note.id.desc())
    if tag := request.args.get("tag"):
        notes = notes.where(Note.tags.any(Tag.name == tag))
    return render_template("list.html", notes=db.session.scalars(notes), tag=tag)


@bp.get("/notes/<int:key>/")
@login_required
def note_detail(key):
    return render_template("detail.html", note=own_note(key))


# endregion
