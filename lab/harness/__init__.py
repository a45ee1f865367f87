"""What the experiments share: fresh projects, servers, load, timing, line counts, and how to report."""
