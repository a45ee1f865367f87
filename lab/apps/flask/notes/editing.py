"""The pages to change notes."""

from flask import Blueprint, redirect, render_template, url_for
from flask_login import current_user, login_required

from .forms import NoteForm
from .models import Note, db
from .pages import own_note

bp = Blueprint("editing", __name__)


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
