"""Loads the application named on the command line and asks it for its log-in page once, as a server would."""

import io
import sys

from gunicorn.util import import_app

environ = {
    "REQUEST_METHOD": "GET",
    "PATH_INFO": "/accounts/login/",
    "SERVER_NAME": "localhost",
    "SERVER_PORT": "80",
    "SERVER_PROTOCOL": "HTTP/1.1",
    "HTTP_HOST": "localhost",
    "wsgi.url_scheme": "http",
    "wsgi.input": io.BytesIO(),
    "wsgi.errors": sys.stderr,
}
page = b"".join(import_app(sys.argv[1])(environ, lambda *answer: None))
assert b"<h1>Log in</h1>" in page, page
