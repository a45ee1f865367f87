"""Half a second of waiting, counted across the requests of one process."""

import asyncio

current = 0
loops = set()


async def wait():
    """Waits, and gives how many requests were waiting when this one began, and whether they shared an event loop."""
    global current
    current += 1
    loops.add(asyncio.get_running_loop())
    await asyncio.sleep(0.5)
    seen = {"waiting": current, "loops": len(loops)}
    current -= 1
    return seen
