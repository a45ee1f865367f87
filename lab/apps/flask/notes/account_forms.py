"""Forms to register and to log in."""

# region: auth
from flask_wtf import FlaskForm
from wtforms import PasswordField, StringField
from wtforms.validators import DataRequired, EqualTo, Length, ValidationError

from .people import user_named


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


# endregion
