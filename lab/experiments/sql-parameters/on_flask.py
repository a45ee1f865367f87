"""A hostile value in three kinds of query through Flask-SQLAlchemy."""

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from harness.reporting import report
from sqlalchemy import select, text

HOSTILE = "nobody' OR '1'='1"

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)


class User(db.Model):
    id = db.mapped_column(db.Integer, primary_key=True)
    username = db.mapped_column(db.String(150))


def rows(statement, *parameters):
    return len(db.session.execute(statement, *parameters).all())


with app.app_context():
    db.create_all()
    db.session.add_all([User(username="ada"), User(username="grace")])
    db.session.commit()
    report(
        {
            "orm": rows(select(User).where(User.username == HOSTILE)),
            "parameter": rows(text("SELECT id FROM user WHERE username = :name"), {"name": HOSTILE}),
            "pasted": rows(text(f"SELECT id FROM user WHERE username = '{HOSTILE}'")),
        }
    )
