"""The JSON API by Django alone: a form checks the fields, and who asks is read from the request by hand."""

import json
from base64 import b64decode
from binascii import Error

from django import forms
from django.contrib.auth import authenticate
from django.http import HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404
from django.urls import path
from django.utils.decorators import method_decorator
from django.views import View
from django.views.decorators.csrf import csrf_exempt

from .models import Note, tags_named


def user_of(request):
    """The user whose name and password the request carries, or None."""
    kind, _, given = request.headers.get("Authorization", "").partition(" ")
    try:
        username, _, password = b64decode(given).decode().partition(":")
    except (Error, UnicodeDecodeError):
        return None
    return authenticate(request, username=username, password=password) if kind.lower() == "basic" else None


def as_json(note):
    tags = [tag.name for tag in note.tags.all()]
    return {"id": note.pk, "title": note.title, "text": note.text, "tags": tags, "created": note.created.isoformat()}


class TagNames(forms.Field):
    def validate(self, tags):
        if not isinstance(tags, list) or not all(isinstance(tag, str) and 0 < len(tag) <= 40 for tag in tags):
            raise forms.ValidationError("A list of names of at most 40 characters.")


class NoteForm(forms.ModelForm):
    tags = TagNames()

    class Meta:
        model = Note
        fields = ["title", "text"]

    def save(self):
        note = super().save()
        note.tags.set(tags_named(sorted(set(self.cleaned_data["tags"]))))
        return note


def save(request, note, tags, status):
    try:
        data = json.loads(request.body)
    except ValueError:
        data = None
    if not isinstance(data, dict):
        return JsonResponse({"detail": "Send a JSON object."}, status=400)
    form = NoteForm({"text": note.text, "tags": tags} | data, instance=note)
    if not form.is_valid():
        return JsonResponse(form.errors, status=400)
    return JsonResponse(as_json(form.save()), status=status)


@method_decorator(csrf_exempt, "dispatch")  # a program sends no form; it proves who it is with each request
class ApiView(View):
    def dispatch(self, request, *args, **kwargs):
        request.user = user_of(request)
        if request.user is None:
            answer = {"detail": "Give a name and a password."}
            return JsonResponse(answer, status=401, headers={"WWW-Authenticate": "Basic"})
        self.notes = Note.objects.filter(owner=request.user).prefetch_related("tags")
        return super().dispatch(request, *args, **kwargs)


class NoteList(ApiView):
    def get(self, request):
        return JsonResponse([as_json(note) for note in self.notes], safe=False)

    def post(self, request):
        return save(request, Note(owner=request.user), [], 201)


class NoteDetail(ApiView):
    def get(self, request, key):
        return JsonResponse(as_json(get_object_or_404(self.notes, pk=key)))

    def put(self, request, key):
        note = get_object_or_404(self.notes, pk=key)
        return save(request, note, as_json(note)["tags"], 200)

    def delete(self, request, key):
        get_object_or_404(self.notes, pk=key).delete()
        return HttpResponse(status=204)


urlpatterns = [
    path("notes/", NoteList.as_view()),
    path("notes/<int:key>/", NoteDetail.as_view()),
]
