"""The Flask application wrapped for an ASGI server, by the adapter that its documentation recommends and by another."""

from a2wsgi import WSGIMiddleware
from asgiref.wsgi import WsgiToAsgi
from site_flask import wsgi

asgi = WsgiToAsgi(wsgi)
a2wsgi = WSGIMiddleware(wsgi)
