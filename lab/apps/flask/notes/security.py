"""Protection that is on for every page."""

# region: security-settings
import os

from flask_wtf import CSRFProtect

csrf = CSRFProtect()
HEADERS = {
    "X-Frame-Options": "DENY",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}


def init_app(app):
    https = os.environ.get("NOTES_HTTPS") == "1"
    app.config["TRUSTED_HOSTS"] = os.environ.get("NOTES_HOSTS", "127.0.0.1 localhost").split()
    app.config.update(SESSION_COOKIE_SECURE=https, SESSION_COOKIE_SAMESITE="Lax", REMEMBER_COOKIE_SECURE=https)
    csrf.init_app(app)

    @app.after_request
    def protect(response):
        response.headers.update(HEADERS)
        if https:
            response.headers["Strict-Transport-Security"] = "max-age=31536000"
        return response


# endregion
