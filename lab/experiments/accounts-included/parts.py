"""Counts what a package has for accounts, in the same way for every package."""

import inspect
import pkgutil
from importlib import import_module

from flask import Blueprint

PEOPLE = {"User", "Group", "Permission"}


def modules(package):
    """The package and all its modules except `__main__`, whose import would run the package."""
    found = pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
    return [package, *(import_module(one.name) for one in found if not one.name.endswith("__main__"))]


def models(package):
    """Names of its classes for people and their rights."""
    return {
        name
        for module in modules(package)
        for name, thing in inspect.getmembers(module, inspect.isclass)
        if name in PEOPLE and thing.__module__.startswith(package.__name__)
    }


def ready(package):
    """What its modules hold ready to be routed: Django's lists of addresses, the deferred routes of Flask's blueprints."""
    lists = [vars(module).get("urlpatterns", []) for module in modules(package)]
    blueprints = [
        thing.deferred_functions
        for module in modules(package)
        for thing in vars(module).values()
        if isinstance(thing, Blueprint)
    ]
    return [one for found in lists + blueprints for one in found]
