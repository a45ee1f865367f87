"""Tests of the application with Django's own tools."""

# region: testing
from django.contrib.auth.models import User
from django.test import TestCase

from .models import Note


class NoteTests(TestCase):
    def setUp(self):
        self.ada = User.objects.create_user("ada", password="correct horse")
        self.client.force_login(self.ada)

    def test_saves_a_note_with_its_tags(self):
        response = self.client.post("/notes/new/", {"title": "Tea", "tag_names": "shop, home"})
        note = Note.objects.get()
        self.assertRedirects(response, f"/notes/{note.pk}/")
        self.assertQuerySetEqual(note.tags.all(), ["home", "shop"], transform=str)

    def test_hides_the_notes_of_others(self):
        note = Note.objects.create(owner=User.objects.create_user("grace"), title="Secret")
        self.assertEqual(self.client.get(f"/notes/{note.pk}/").status_code, 404)


# endregion
