"""Accounts: registering, logging in and out."""

# region: auth
from urllib.parse import urlsplit

from flask import Blueprint, redirect, render_template, request, url_for
from flask_login import LoginManager, login_required, login_user, logout_user

from .account_forms import LoginForm, RegisterForm
from .models import db
from .people import User, user_named

bp = Blueprint("accounts", __name__, url_prefix="/accounts")
login_manager = LoginManager()
login_manager.login_view = "accounts.login"


@login_manager.user_loader
def load_user(key):
    return db.session.get(User, int(key))


@bp.route("/register/", methods=["GET", "POST"])
def register():
    form = RegisterForm()
    if form.validate_on_submit():
        user = User(username=form.username.data)
        user.set_password(form.password1.data)
        db.session.add(user)
        db.session.commit()
        login_user(user)
        return redirect(url_for("pages.note_list"))
    return render_template("account_form.html", form=form, title="Register")


@bp.route("/login/", methods=["GET", "POST"])
def login():
    form = LoginForm()
    if form.validate_on_submit():
        user = user_named(form.username.data)
        if user and user.has_password(form.password.data):
            login_user(user)
            return redirect(safe_next() or url_for("pages.note_list"))
        form.password.errors = ["The name and the password do not belong together."]
    return render_template("account_form.html", form=form, title="Log in")


@bp.post("/logout/")
@login_required
def logout():
    logout_user()
    return redirect(url_for("accounts.login"))


def safe_next():
    """Where to go after logging in, if that is a page of ours: an address elsewhere could be a trap."""
    target = request.args.get("next", "")
    parts = urlsplit(target)
    return (
        target
        if target.startswith("/") and not parts.netloc and not target.startswith("//") and "\\" not in target
        else None
    )


def init_app(app):
    login_manager.init_app(app)
    app.register_blueprint(bp)


# endregion
