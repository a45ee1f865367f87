"""How Werkzeug, which Flask requires, hashes a password; and whether Flask has users."""

from importlib.util import find_spec

from harness.reporting import report
from werkzeug.security import generate_password_hash

PASSWORD = "correct horse battery staple"
stored = generate_password_hash(PASSWORD)
method, n, r, p = stored.split("$")[0].split(":")

report(
    {
        "user-model": any(find_spec(f"flask.{name}") is not None for name in ("auth", "users", "login")),
        "method": f"{method} with N={n}, r={r}, p={p}",
        "salted": stored != generate_password_hash(PASSWORD),
        "plain-text-in-stored-value": PASSWORD in stored,
    }
)
