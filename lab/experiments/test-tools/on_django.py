"""Django's test tools in a new project."""

import shutil
import subprocess
import sys
import unittest
from pathlib import Path

from django.core.management import get_commands
from django.shortcuts import render
from django.test import Client, TestCase
from django.test.utils import CaptureQueriesContext, setup_test_environment
from django.urls import path
from harness.fresh_django import new_project
from harness.reporting import report

urlpatterns = [path("", lambda request: render(request, "pages.html", {"name": "Ada"}))]


def assertions(test_case):
    return {name for name in dir(test_case) if name.startswith("assert")}


new_project()
setup_test_environment()
from django.template import engines

engines["django"].engine.dirs.append(Path(__file__).parent)
response = Client().get("/")
shutil.copy(Path(__file__).with_name("isolation.py"), "tests.py")
ran = subprocess.run([sys.executable, "manage.py", "test"], capture_output=True, text=True)

report(
    {
        "client-without-server": response.status_code == 200,
        "test-command": "test" in get_commands(),
        "database-per-test": ran.returncode == 0 and "Ran 2 tests" in ran.stderr,
        "assertions": len(assertions(TestCase) - assertions(unittest.TestCase)),
        "templates-known": [template.name for template in response.templates] == ["pages.html"],
        "values-known": response.context["name"] == "Ada",
        "templates-on-the-response": hasattr(response, "templates"),
        "counts-queries": hasattr(CaptureQueriesContext, "captured_queries"),
        "client-for-commands": False,
    }
)
