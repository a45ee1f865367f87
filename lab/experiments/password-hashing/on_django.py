"""How Django's user model stores a password."""

from harness.fresh_django import new_project
from harness.reporting import report

new_project()

from django.contrib.auth.models import User

PASSWORD = "correct horse battery staple"
first, second = User(username="ada"), User(username="ada")
first.set_password(PASSWORD)
second.set_password(PASSWORD)
algorithm, iterations, _salt, _digest = first.password.split("$")

report(
    {
        "user-model": True,
        "method": f"{algorithm} with {int(iterations):,} iterations",
        "salted": first.password != second.password,
        "plain-text-in-stored-value": PASSWORD in first.password,
    }
)
