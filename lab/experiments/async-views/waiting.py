"""A second of waiting, counted across the requests of one process."""

import asyncio
import threading
import time

SECONDS = 1

lock = threading.Lock()
waiting = 0
loops = set()


def begin():
    global waiting
    with lock:
        waiting += 1


def end():
    """Gives how many requests were waiting when this one ended, and on how many event loops requests waited so far."""
    global waiting
    with lock:
        seen = {"waiting": waiting, "loops": len(loops)}
        waiting -= 1
    return seen


async def wait():
    """Waits as a coroutine, and leaves its thread to others meanwhile."""
    begin()
    loops.add(asyncio.get_running_loop())
    await asyncio.sleep(SECONDS)
    return end()


def block():
    """Waits as most code does, and keeps its thread, or with gevent its greenlet, meanwhile."""
    begin()
    time.sleep(SECONDS)
    return end()
