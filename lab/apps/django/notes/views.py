"""The pages: a person's notes, and the forms to change them."""

from django.contrib.auth.decorators import login_required
from django.http import JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from .forms import NoteForm
from .models import Note, Tag


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


@login_required
def note_new(request):
    return edit(request, NoteForm(request.POST or None))


@login_required
def note_edit(request, key):
    note = own_note(request, key)
    names = ", ".join(tag.name for tag in note.tags.all())
    return edit(request, NoteForm(request.POST or None, instance=note, initial={"tag_names": names}))


def edit(request, form):
    """Saves the form and goes to the note, or shows the form with what is wrong."""
    if request.method == "POST" and form.is_valid():
        return redirect("note-detail", form.save(owner=request.user).pk)
    return render(request, "notes/form.html", {"form": form})


@login_required
@require_POST
def note_delete(request, key):
    own_note(request, key).delete()
    return redirect("note-list")


# region: async
async def counts(request):
    # One after the other: all queries of a request run in one thread, so asyncio.gather would not make it faster.
    notes = await Note.objects.acount()
    tags = await Tag.objects.acount()
    return JsonResponse({"notes": notes, "tags": tags})


# endregion
