"""The table of the measurements as Django sees it."""

from django.db import models


class Book(models.Model):
    title = models.CharField(max_length=200)
    year = models.IntegerField()

    class Meta:
        app_label = "measured"
        db_table = "book"
