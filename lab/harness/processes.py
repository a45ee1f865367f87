"""Processor time of programs we start."""

import os
import resource
import subprocess


def children_seconds():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def processor_milliseconds(command, env):
    """Processor time of a program run to its end, the interpreter's included; `env` is added to the environment."""
    before = children_seconds()
    subprocess.run(command, check=True, env=os.environ | env)
    return (children_seconds() - before) * 1000
