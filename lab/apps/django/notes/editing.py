"""The pages to change notes."""

from django.contrib.auth.decorators import login_required
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from .forms import NoteForm
from .views import own_note


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
