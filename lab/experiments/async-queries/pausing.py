"""A database function that pauses. It records its threads and how many pauses run at the same time."""

import threading
import time

SECONDS = 0.5

lock = threading.Lock()
threads, overlapping, running = set(), [], 0


def pause():
    """Takes half a second inside a query; counts the calls that are running when this one begins, itself included."""
    global running
    with lock:
        running += 1
        threads.add(threading.get_ident())
        overlapping.append(running)
    time.sleep(SECONDS)
    with lock:
        running -= 1
    return 1


def seen():
    """What the pauses recorded since the last call of seen(). Each call clears the record."""
    with lock:
        found = {"queries": len(overlapping), "threads": len(threads), "at-once": max(overlapping)}
        threads.clear()
        overlapping.clear()
    return found


def register(connection):
    """Makes `pause` a function of the SQLite connection."""
    connection.create_function("pause", 0, pause)
