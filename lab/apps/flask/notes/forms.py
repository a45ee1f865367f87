"""Forms of the pages."""

from flask_wtf import FlaskForm
from wtforms import PasswordField, StringField, TextAreaField
from wtforms.validators import DataRequired, EqualTo, Length, ValidationError

from .models import tag_named, user_named


# region: forms
class NoteForm(FlaskForm):
    title = StringField(validators=[DataRequired(), Length(max=120)])
    text = TextAreaField()
    tag_names = StringField("Tags", description="Separated by commas")

    def names(self):
        names = (self.tag_names.data or "").split(",")
        return sorted({name.strip() for name in names if name.strip()})

    def fill(self, note):
        note.title, note.text = self.title.data, self.text.data
        note.tags = [tag_named(name) for name in self.names()]


# endregion


class LoginForm(FlaskForm):
    username = StringField(validators=[DataRequired()])
    password = PasswordField(validators=[DataRequired()])


class RegisterForm(FlaskForm):
    username = StringField(validators=[DataRequired(), Length(max=150)])
    password1 = PasswordField("Password", validators=[DataRequired(), Length(min=8)])
    password2 = PasswordField("Password again", validators=[EqualTo("password1")])

    def validate_username(self, field):
        if user_named(field.data):
            raise ValidationError("A user with that name already exists.")
