"""Registering, logging in and out."""


def test_sends_a_stranger_to_log_in(stranger):
    response = stranger.get("/")
    assert response.status_code == 302
    assert "/accounts/login/" in response.headers["location"]


def test_logs_in_whoever_registers(stranger):
    assert stranger.register().headers["location"] == "/"
    assert stranger.get("/").status_code == 200


def test_refuses_a_name_that_is_taken(ada):
    assert "already exists" in ada.register().text


def test_refuses_a_short_password(stranger):
    stranger.password = "tea"
    assert stranger.register().status_code == 200
    assert stranger.get("/").status_code == 302


def test_logs_out_and_in_again(ada):
    assert ada.submit("/accounts/logout/", page="/").status_code == 302
    assert ada.get("/").status_code == 302
    assert ada.log_in().headers["location"] == "/"
    assert ada.get("/").status_code == 200


def test_refuses_a_wrong_password(ada):
    ada.submit("/accounts/logout/", page="/")
    assert ada.log_in("wrong horse battery").status_code == 200
    assert ada.get("/").status_code == 302


def test_returns_to_the_page_asked_for(ada):
    ada.submit("/accounts/logout/", page="/")
    login = ada.get("/notes/new/").headers["location"]
    assert ada.submit(login, username=ada.name, password=ada.password).headers["location"] == "/notes/new/"


def test_does_not_send_people_to_other_sites(ada):
    ada.submit("/accounts/logout/", page="/")
    login = "/accounts/login/?next=https://attacker.example/"
    assert ada.submit(login, username=ada.name, password=ada.password).headers["location"] == "/"
