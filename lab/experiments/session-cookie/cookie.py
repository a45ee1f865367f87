"""Takes the session cookie of a response apart."""

import base64
from http.cookies import SimpleCookie


def decodings(value):
    """The decoded parts of a cookie's value; a part that is not URL-safe base64 is left out."""
    for part in value.split("."):
        try:
            yield base64.urlsafe_b64decode(part + "=" * (-len(part) % 4))
        except ValueError:
            continue


def described(response, name, stored):
    """Flags of the cookie `name`, and whether `stored` can be read in it without a key."""
    cookie = SimpleCookie(response.headers["set-cookie"])[name]
    return {
        "httponly": bool(cookie["httponly"]),
        "secure": bool(cookie["secure"]),
        "samesite": cookie["samesite"] or "not set",
        "seconds-kept": int(cookie["max-age"]) if cookie["max-age"] else "until the browser closes",
        "value-readable-in-cookie": any(stored.encode() in text for text in decodings(cookie.value)),
    }
