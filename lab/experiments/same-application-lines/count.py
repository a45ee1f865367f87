"""Own lines of the two applications and of their variants, by purpose."""

from collections import Counter
from pathlib import Path

from apps.launch import VARIANTS, folder
from harness.fresh_django import NAME, start_project
from harness.reporting import report
from harness.source_lines import own_lines_of, stripped_lines

# Purpose → files, as patterns below the application's folder. `described` makes sure that each file has one purpose.
PURPOSES = {
    "django": {
        "accounts": ["notes/accounts.py", "notes/templates/registration/*"],
        "admin": ["notes/admin.py"],
        "api": ["notes/api.py"],
        "forms": ["notes/forms.py"],
        "models": ["notes/models.py"],
        "pages-and-routing": ["notes/views.py", "notes/editing.py", "notes/counts.py", "notes/urls.py", "notes/__init__.py"],
        "settings-and-security": ["config/*", "manage.py", "requirements.txt"],
        "templates": ["notes/templates/notes/*"],
        "tests": ["notes/tests.py"],
    },
    "flask": {
        "accounts": [
            "notes/accounts.py",
            "notes/account_forms.py",
            "notes/people.py",
            "notes/templates/account_form.html",
        ],
        "admin": ["notes/admin.py", "notes/commands.py"],
        "api": ["notes/api.py"],
        "forms": ["notes/forms.py", "notes/templates/fields.html"],
        "models": ["notes/models.py"],
        "pages-and-routing": ["notes/pages.py", "notes/editing.py", "notes/counts.py"],
        "settings-and-security": ["notes/__init__.py", "notes/security.py", "requirements.txt"],
        "templates": ["notes/templates/[dl]*.html", "notes/templates/form.html"],
        "tests": ["tests/*"],
    },
}
GENERATED = {"django": ["notes/migrations/*"], "flask": ["migrations/*", "migrations/versions/*"]}


def files(subject, patterns):
    return [path for pattern in patterns for path in sorted(folder(subject).glob(pattern)) if path.is_file()]


def described(subject):
    same = VARIANTS.get(subject, subject)
    purposes = {purpose: files(subject, patterns) for purpose, patterns in PURPOSES[same].items()}
    generated = files(subject, GENERATED[same])
    counted = sorted([path for paths in purposes.values() for path in paths] + generated)
    existing = sorted(path for path in folder(subject).rglob("*") if path.is_file())
    assert counted == existing, f"counted twice or never: {set(counted) ^ set(existing)}"
    lines = {purpose: own_lines_of(paths) for purpose, paths in purposes.items()}
    return lines | {
        "total": sum(lines.values()),
        "files": len(counted) - len(generated),
        "generated-files": len(generated),
    }


def with_the_api(subject):
    """The lines with the other way to write the API: for the API, for the settings, and in all."""
    counted = described(subject)
    return {name: counted[name] for name in ("api", "settings-and-security", "total")}


def written_by_startproject():
    """How many lines of Django's settings, root URLs and entry points are as `startproject` writes them."""
    start_project()
    generated = [path.read_text().replace(f"{NAME}.", "config.") for path in Path.cwd().rglob("*.py")]
    own = [path.read_text() for path in files("django", ["config/*.py", "manage.py"])]
    both = [Counter(line for text in texts for line in stripped_lines(text)) for texts in (generated, own)]
    return (both[0] & both[1]).total()


report(
    {
        "django": {"written-by-startproject": written_by_startproject()}
        | described("django") | {"own-api": with_the_api("django-own-api")},
        "flask": described("flask") | {"api-packages": with_the_api("flask-api-packages")},
    }
)
