"""Forms of the pages."""

# region: forms
from django import forms

from .models import Note, tags_named


class NoteForm(forms.ModelForm):
    tag_names = forms.CharField(label="Tags", required=False, help_text="Separated by commas")

    class Meta:
        model = Note
        fields = ["title", "text"]

    def clean_tag_names(self):
        names = self.cleaned_data["tag_names"].split(",")
        return sorted({name.strip() for name in names if name.strip()})

    def save(self, owner):
        self.instance.owner = owner
        note = super().save()
        note.tags.set(tags_named(self.cleaned_data["tag_names"]))
        return note


# endregion
