"""Processor time and kinship of processes we started."""

import os
import resource
import subprocess
from pathlib import Path

from harness.reporting import skip

CLOCK_TICKS = os.sysconf("SC_CLK_TCK")


def need_proc():
    """Ends the program where the system does not tell about processes in /proc."""
    if not Path("/proc/self/smaps_rollup").exists():
        skip("needs Linux, which tells about processes in /proc")


def children_of(pid):
    """Ids of the processes that `pid` started."""
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def processor_ticks(pid):
    """Processor time of a process and of its children that have ended, in clock ticks; 0 where it has ended itself."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except (FileNotFoundError, ProcessLookupError):  # its time now stands with its parent
        return 0
    return sum(map(int, fields[11:15]))


def processor_seconds(pids):
    """Processor time that the processes have used so far, in user and kernel mode."""
    return sum(map(processor_ticks, pids)) / CLOCK_TICKS


def ended_children_seconds():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def processor_milliseconds(command, env):
    """Processor time of a program run to its end, the interpreter's included; `env` is added to the environment."""
    before = ended_children_seconds()
    subprocess.run(command, check=True, env=os.environ | env)
    return (ended_children_seconds() - before) * 1000
