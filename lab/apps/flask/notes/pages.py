"""The pages: a person's notes, and the forms to change them."""

import asyncio

from flask import Blueprint, current_app, redirect, render_template, request, url_for
from flask_login import current_user, login_required
from sqlalchemy import func, select

from .forms import NoteForm
from .models import Note, Tag, db

bp = Blueprint("pages", __name__)


def own_note(key):
    """The note, where it belongs to whoever asks; else the answer is 404."""
    return db.one_or_404(select(Note).filter_by(id=key, owner_id=current_user.id))


# region: routing
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


@bp.route("/notes/new/", methods=["GET", "POST"])
@login_required
def note_new():
    return edit(Note(owner_id=current_user.id), NoteForm())


@bp.route("/notes/<int:key>/edit/", methods=["GET", "POST"])
@login_required
def note_edit(key):
    note = own_note(key)
    return edit(note, NoteForm(obj=note, tag_names=", ".join(map(str, note.tags))))


def edit(note, form):
    """Saves the form and goes to the note, or shows the form with what is wrong."""
    if form.validate_on_submit():
        form.fill(note)
        db.session.add(note)
        db.session.commit()
        return redirect(url_for("pages.note_detail", key=note.id))
    return render_template("form.html", form=form)


@bp.post("/notes/<int:key>/delete/")
@login_required
def note_delete(key):
    db.session.delete(own_note(key))
    db.session.commit()
    return redirect(url_for("pages.note_list"))


def count(app, model):
    """Number of rows, with a database session of its own: threads must not share one."""
    with app.app_context():
        return db.session.scalar(select(func.count()).select_from(model))


# region: async
@bp.get("/counts/")
async def counts():
    app = current_app._get_current_object()
    notes, tags = await asyncio.gather(asyncio.to_thread(count, app, Note), asyncio.to_thread(count, app, Tag))
    return {"notes": notes, "tags": tags}


# endregion
