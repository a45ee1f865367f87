"""Runs the shared tests against one of the applications."""

import os
import re
import subprocess
import sys

from apps.launch import HERE, PASSWORD, STAFF, application, python, served, set_up


def passes_own_tests(subject):
    try:
        python(subject, application(subject).own_tests)
    except subprocess.CalledProcessError:
        return False
    return True


def described(subject):
    """How many of the shared tests pass, which fail, and whether the application's own do."""
    set_up(subject)
    with served(subject) as (_, address):
        known = {"APP_URL": address, "APP_STAFF": STAFF, "APP_STAFF_PASSWORD": PASSWORD}
        command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-q", str(HERE / "tests")]
        printed = subprocess.run(command, env=os.environ | known, capture_output=True, text=True).stdout
    print(printed, file=sys.stderr)
    failed = re.findall(r"^(?:FAILED|ERROR) .*?(\w+\.py\S*)", printed, re.MULTILINE)
    passed = re.search(r"(\d+) passed", printed)
    return {"passed": int(passed[1]) if passed else 0, "failed": failed, "own-tests-pass": passes_own_tests(subject)}
