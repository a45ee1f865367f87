"""How many notes and tags there are, by two queries at once."""

# region: async
import asyncio

from django.db import connection
from django.http import JsonResponse

from .models import Note, Tag


def count(model):
    """Number of rows, over a new database connection: threads must not share one."""
    try:
        return model.objects.count()
    finally:
        connection.close()


async def counts(request):
    notes, tags = await asyncio.gather(asyncio.to_thread(count, Note), asyncio.to_thread(count, Tag))
    return JsonResponse({"notes": notes, "tags": tags})


# endregion
