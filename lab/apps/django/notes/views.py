"""The pages to read: a person's notes, and one of them."""

# region: routing
from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404, render

from .models import Note


def own_note(request, key):
    """The note, where it belongs to whoever asks; else the answer is 404."""
    return get_object_or_404(Note, pk=key, owner=request.user)


@login_required
def note_list(request):
    notes = Note.objects.filter(owner=request.user).prefetch_related("tags")
    if tag := request.GET.get("tag"):
        notes = notes.filter(tags__name=tag)
    return render(request, "notes/list.html", {"notes": notes, "tag": tag})


@login_required
def note_detail(request, key):
    return render(request, "notes/detail.html", {"note": own_note(request, key)})


# endregion
