"""Notes and the tags on them."""

# region: models-and-migrations
from django.conf import settings
from django.db import models


class Tag(models.Model):
    name = models.CharField(max_length=40, unique=True)

    class Meta:
        ordering = ["name"]

    def __str__(self):
        return self.name


class Note(models.Model):
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    title = models.CharField(max_length=120)
    text = models.TextField(blank=True)
    tags = models.ManyToManyField(Tag, blank=True)
    created = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-created", "-id"]

    def __str__(self):
        return self.title


def tags_named(names):
    """The tags with these names; missing tags are created."""
    return [Tag.objects.get_or_create(name=name)[0] for name in names]


# Then: manage.py makemigrations, manage.py migrate
# endregion
