"""What a development server does when a file changes and when two requests come at once."""

import time
import urllib.request
from concurrent.futures import ThreadPoolExecutor


def fetched(url):
    with urllib.request.urlopen(url, timeout=10) as response:
        return response.read().decode()


def two_at_once(address):
    """Whether the second of two slow pages began before the first had ended, by the server's own clock."""
    with ThreadPoolExecutor(2) as pool:
        spans = [[float(moment) for moment in text.split()] for text in pool.map(fetched, [f"{address}/slow"] * 2)]
    return max(began for began, _ in spans) < min(ended for _, ended in spans)


def answer_of(address):
    try:
        return fetched(f"{address}/")
    except OSError:  # it is just restarting
        return ""


def reloads(address, source, seconds=8):
    """Whether the page says "after" within some seconds of changing "before" to "after" in `source`."""
    source.write_text(source.read_text().replace("before", "after"))
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if answer_of(address) == "after":
            return True
        time.sleep(0.1)
    return False
