"""Loads the WSGI application named on the command line, `module:name`, and asks it for /plain once."""

import io
import sys
from importlib import import_module

module, name = sys.argv[1].split(":")
application = getattr(import_module(module), name)
environ = {
    "REQUEST_METHOD": "GET",
    "PATH_INFO": "/plain",
    "SERVER_NAME": "localhost",
    "SERVER_PORT": "80",
    "SERVER_PROTOCOL": "HTTP/1.1",
    "wsgi.url_scheme": "http",
    "wsgi.input": io.BytesIO(),
    "wsgi.errors": sys.stderr,
}
assert b"".join(application(environ, lambda *answer: None)) == b"hello"
