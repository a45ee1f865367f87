"""Database systems that Flask, and SQLAlchemy beside it, have code for."""

import pkgutil

import flask
import sqlalchemy.dialects
from harness.reporting import report

own = [module.name for module in pkgutil.walk_packages(flask.__path__) if "db" in module.name or "sql" in module.name]
dialects = sorted(module.name for module in pkgutil.iter_modules(sqlalchemy.dialects.__path__) if module.ispkg)
report({"alone": own, "with-sqlalchemy": dialects})
