"""What the experiments share: fresh projects, servers, load, timing, line counts, and how to report."""

import signal
import sys

# Asked to stop, a program still ends its servers and clears up: `finally` blocks run on SystemExit, not on a signal.
signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(128 + number))
