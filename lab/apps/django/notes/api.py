"""The JSON API: the same notes, for programs."""

# region: rest-api
from rest_framework import serializers
from rest_framework.routers import SimpleRouter
from rest_framework.viewsets import ModelViewSet

from .models import Note, tags_named


class TagNames(serializers.ListField):
    child = serializers.CharField(max_length=40)

    def to_representation(self, tags):
        return [tag.name for tag in tags.all()]


class NoteSerializer(serializers.ModelSerializer):
    tags = TagNames(required=False)

    class Meta:
        model = Note
        fields = ["id", "title", "text", "tags", "created"]

    def save(self, **fields):
        names = self.validated_data.pop("tags", None)
        note = super().save(**fields)
        if names is not None:
            note.tags.set(tags_named(sorted(set(names))))
        return note


class NoteViewSet(ModelViewSet):
    serializer_class = NoteSerializer

    def get_queryset(self):
        return Note.objects.filter(owner=self.request.user).prefetch_related("tags")

    def perform_create(self, serializer):
        serializer.save(owner=self.request.user)


router = SimpleRouter()
router.register("notes", NoteViewSet, basename="api-note")
urlpatterns = router.urls
# endregion
