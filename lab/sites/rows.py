"""What the pages show, and how long the one waits that stands for a slow service behind it, in seconds."""

ROWS = [{"title": f"Title & {number}", "year": 1800 + number} for number in range(20)]
TWENTY = range(1, 21)
WAIT = 0.05
