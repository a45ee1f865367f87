"""An HTTP client that calls a WSGI application directly: the same one for every subject."""

import httpx


def client_for(wsgi):
    """A client of the WSGI application `wsgi`; it keeps cookies and follows no redirects."""
    return httpx.Client(transport=httpx.WSGITransport(app=wsgi), base_url="http://localhost")
