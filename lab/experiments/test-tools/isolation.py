"""Two tests that each expect an empty table and write a row: both pass only where rows do not outlive a test."""

from django.contrib.auth.models import Group
from django.test import TestCase


class Isolation(TestCase):
    def write(self):
        self.assertEqual(Group.objects.count(), 0)
        Group.objects.create(name="readers")

    test_first = test_second = write
