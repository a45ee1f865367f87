"""Form of the pages."""

# region: forms
from flask_wtf import FlaskForm
from wtforms import StringField, TextAreaField
from wtforms.validators import DataRequired, Length

from .models import tag_named


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
