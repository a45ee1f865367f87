"""The JSON API with packages for it: flask-smorest for fields and answers, Flask-HTTPAuth for who asks."""

# region: rest-api
from flask.views import MethodView
from flask_httpauth import HTTPBasicAuth
from flask_smorest import Api, Blueprint, abort
from marshmallow import EXCLUDE, Schema, fields
from marshmallow.validate import Length, Regexp
from sqlalchemy import select

from .models import Note, db, tag_named
from .people import user_named
from .security import csrf

bp = Blueprint("api", __name__, url_prefix="/api/notes")
csrf.exempt(bp)  # a program sends no form; it proves who it is with each request
auth = HTTPBasicAuth()


@auth.verify_password
def known(username, password):
    user = user_named(username)
    return user if user and user.has_password(password) else None


class NoteSchema(Schema):
    class Meta:
        unknown = EXCLUDE

    id = fields.Int(dump_only=True)
    title = fields.Str(required=True, validate=[Length(max=120), Regexp(r".*\S")])
    text = fields.Str()
    tags = fields.List(fields.Str(validate=Length(1, 40)))
    created = fields.DateTime(dump_only=True)


def save(note, data):
    note.title, note.text = data["title"].strip(), data.get("text", note.text or "")
    if "tags" in data:
        note.tags = [tag_named(name) for name in sorted(set(data["tags"]))]
    db.session.add(note)
    db.session.commit()
    return note


def own_notes():
    return select(Note).filter_by(owner_id=auth.current_user().id)


def own_note(key):
    return db.session.scalar(own_notes().filter_by(id=key)) or abort(404)


@bp.route("/")
class NoteList(MethodView):
    decorators = [auth.login_required]

    @bp.response(200, NoteSchema(many=True))
    def get(self):
        return db.session.scalars(own_notes().order_by(Note.created.desc(), Note.id.desc())).all()

    @bp.arguments(NoteSchema)
    @bp.response(201, NoteSchema)
    def post(self, data):
        return save(Note(owner_id=auth.current_user().id), data)


@bp.route("/<int:key>/")
class NoteDetail(MethodView):
    decorators = [auth.login_required]

    @bp.response(200, NoteSchema)
    def get(self, key):
        return own_note(key)

    @bp.arguments(NoteSchema)
    @bp.response(200, NoteSchema)
    def put(self, data, key):
        return save(own_note(key), data)

    @bp.response(204)
    def delete(self, key):
        db.session.delete(own_note(key))
        db.session.commit()


@bp.errorhandler(422)
def invalid(error):
    return error.data["messages"]["json"], 400


def init_app(app):
    app.config.update(API_TITLE="Notes", API_VERSION="1", OPENAPI_VERSION="3.1.0")
    Api(app).register_blueprint(bp)


# endregion
