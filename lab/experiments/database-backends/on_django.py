"""Database systems that Django has code for."""

import pkgutil

import django.db.backends
from harness.reporting import report

NO_SYSTEM = {"base", "dummy"}  # what all backends share, and the backend for projects without a database
names = {module.name for module in pkgutil.iter_modules(django.db.backends.__path__) if module.ispkg}
report({"included": sorted(names - NO_SYSTEM)})
