"""The JSON API: the same notes, for programs."""

# region: rest-api
from functools import wraps

from flask import Blueprint, abort, g, jsonify, request
from sqlalchemy import select

from .models import Note, db, tag_named
from .people import user_named
from .security import csrf

bp = Blueprint("api", __name__, url_prefix="/api")
csrf.exempt(bp)  # a program sends no form; it proves who it is with each request


def authenticated(view):
    @wraps(view)
    def checked(*args, **kwargs):
        given = request.authorization
        user = user_named(given.username) if given and given.type == "basic" else None
        if not user or not user.has_password(given.password):
            return {"detail": "Give a name and a password."}, 401, {"WWW-Authenticate": "Basic"}
        g.user = user
        return view(*args, **kwargs)

    return checked


def as_json(note):
    tags = [tag.name for tag in note.tags]
    return {"id": note.id, "title": note.title, "text": note.text, "tags": tags, "created": note.created.isoformat()}


def errors_in(data):
    errors = {}
    if not isinstance(data.get("title"), str) or not data["title"].strip():
        errors["title"] = ["This field is required."]
    elif len(data["title"]) > 120:
        errors["title"] = ["At most 120 characters."]
    if not isinstance(data.get("text", ""), str):
        errors["text"] = ["Not a text."]
    tags = data.get("tags", [])
    if not isinstance(tags, list) or not all(isinstance(tag, str) and 0 < len(tag) <= 40 for tag in tags):
        errors["tags"] = ["A list of names of at most 40 characters."]
    return errors


def save(note, status):
    data = request.get_json()
    if not isinstance(data, dict):
        abort(400)
    if errors := errors_in(data):
        return errors, 400
    note.title, note.text = data["title"].strip(), data.get("text", note.text or "")
    if "tags" in data:
        note.tags = [tag_named(name) for name in sorted(set(data["tags"]))]
    db.session.add(note)
    db.session.commit()
    return as_json(note), status


def own_note(key):
    note = db.session.scalar(select(Note).filter_by(id=key, owner_id=g.user.id))
    return note or abort(404)


@bp.get("/notes/")
@authenticated
def note_list():
    notes = select(Note).filter_by(owner_id=g.user.id).order_by(Note.created.desc(), Note.id.desc())
    return jsonify([as_json(note) for note in db.session.scalars(notes)])


@bp.post("/notes/")
@authenticated
def note_create():
    return save(Note(owner_id=g.user.id), 201)


@bp.get("/notes/<int:key>/")
@authenticated
def note_detail(key):
    return as_json(own_note(key))


@bp.put("/notes/<int:key>/")
@authenticated
def note_update(key):
    return save(own_note(key), 200)


@bp.delete("/notes/<int:key>/")
@authenticated
def note_delete(key):
    db.session.delete(own_note(key))
    db.session.commit()
    return "", 204


# endregion
