"""Protection that must be there on every page."""


def test_refuses_a_form_without_its_token(ada):
    response = ada.client.post("/notes/new/", data={"title": "Forged"})
    assert response.status_code in (400, 403)
    assert "Forged" not in ada.get("/").text


def test_sends_protective_headers(stranger):
    headers = stranger.get("/accounts/login/").headers
    assert headers["x-frame-options"] == "DENY"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"


def test_keeps_scripts_and_other_sites_from_the_session_cookie(stranger):
    cookies = stranger.register().headers.get_list("set-cookie")
    session = next(cookie for cookie in cookies if cookie.startswith("session"))
    assert "httponly" in session.lower()
    assert "samesite=lax" in session.lower()


def test_refuses_a_made_up_host(stranger):
    assert stranger.get("/accounts/login/", headers={"Host": "attacker.example"}).status_code == 400
