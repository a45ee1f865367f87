"""The Flask application wrapped for an ASGI server."""

from asgiref.wsgi import WsgiToAsgi
from site_flask import wsgi

asgi = WsgiToAsgi(wsgi)
