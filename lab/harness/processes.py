"""Processor time of programs we start."""

import os
import resource
import subprocess


def children_seconds():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def processor_milliseconds(command, env):
    """Runs the program to its end, with `env` added to the environment; its processor time, the interpreter's included."""
    before = children_seconds()
    subprocess.run(command, check=True, env=os.environ | env)
    return (children_seconds() - before) * 1000
