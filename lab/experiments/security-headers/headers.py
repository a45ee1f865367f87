"""The response headers by which a server asks a browser for protection."""

LOOKED_FOR = [
    "Content-Security-Policy",
    "Cross-Origin-Opener-Policy",
    "Permissions-Policy",
    "Referrer-Policy",
    "Strict-Transport-Security",
    "X-Content-Type-Options",
    "X-Frame-Options",
]


def described(client):
    """Which of them a page has, over HTTP and over HTTPS together."""
    responses = [client.get("/"), client.get("https://localhost/")]
    found = {name: response.headers[name] for response in responses for name in LOOKED_FOR if name in response.headers}
    return {"looked-for": len(LOOKED_FOR), "count": len(found), "present": sorted(found), "values": found}
