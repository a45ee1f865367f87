"""A Flask application with the model to be administered."""

import os

from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__, instance_path=os.getcwd())
app.config.update(SECRET_KEY="for this experiment only", SQLALCHEMY_DATABASE_URI="sqlite:///books.sqlite3")
db = SQLAlchemy(app)


class Book(db.Model):
    id = db.mapped_column(db.Integer, primary_key=True)
    title = db.mapped_column(db.String(200), nullable=False)
    year = db.mapped_column(db.Integer, nullable=False)
