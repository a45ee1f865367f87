"""Tests of the application with pytest."""

# region: testing
import pytest
from flask_login import FlaskLoginClient
from notes import create_app
from notes.models import Note, db
from notes.people import User


@pytest.fixture
def app():
    app = create_app(
        {"SECRET_KEY": "tests", "SQLALCHEMY_DATABASE_URI": "sqlite://", "TESTING": True, "WTF_CSRF_ENABLED": False}
    )
    app.test_client_class = FlaskLoginClient
    with app.app_context():
        db.create_all()
        db.session.add_all(
            [User(id=1, username="ada", password_hash=""), User(id=2, username="grace", password_hash="")]
        )
        db.session.commit()
    return app


@pytest.fixture
def client(app):
    with app.app_context():
        return app.test_client(user=db.session.get(User, 1))


def test_saves_a_note_with_its_tags(app, client):
    response = client.post("/notes/new/", data={"title": "Tea", "tag_names": "shop, home"})
    with app.app_context():
        note = db.session.scalars(db.select(Note)).one()
        assert response.location == f"/notes/{note.id}/"
        assert [tag.name for tag in note.tags] == ["home", "shop"]


def test_hides_the_notes_of_others(app, client):
    with app.app_context():
        db.session.add(Note(id=7, owner_id=2, title="Secret"))
        db.session.commit()
    assert client.get("/notes/7/").status_code == 404


# endregion
