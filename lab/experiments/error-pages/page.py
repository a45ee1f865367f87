"""What an error page shows."""

import httpx


def described(response):
    text = response.text
    return {
        "status": response.status_code,
        "traceback": "LookupError" in text and "no such recipe" in text,
        "local-value": "saffron-threads" in text,
        "settings": "ROOT_URLCONF" in text or "PROPAGATE_EXCEPTIONS" in text,
        "console": "EVALEX = true" in text,
    }


def fetched(address):
    """The error page of a running server."""
    return described(httpx.get(f"{address}/fail"))
