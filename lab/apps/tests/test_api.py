"""The JSON API."""


def test_asks_who_it_is(stranger):
    response = stranger.get("/api/notes/")
    assert response.status_code == 401
    assert response.headers["www-authenticate"].startswith("Basic")


def test_refuses_a_wrong_password(ada):
    ada.password = "wrong horse battery"
    assert ada.program().get("/notes/").status_code == 401


def test_makes_and_lists_notes(ada):
    with ada.program() as program:
        made = program.post("/notes/", json={"title": "Tea", "text": "Assam", "tags": ["shop", "home"]})
        assert made.status_code == 201
        assert made.json() | {"id": 0, "created": ""} == {
            "id": 0,
            "title": "Tea",
            "text": "Assam",
            "tags": ["home", "shop"],
            "created": "",
        }
        assert program.get("/notes/").json() == [made.json()]
    assert "Tea" in ada.get("/").text


def test_says_which_field_is_wrong(ada):
    response = ada.program().post("/notes/", json={"text": "no title", "tags": "not a list"})
    assert response.status_code == 400
    assert sorted(response.json()) == ["tags", "title"]


def test_refuses_what_is_not_json(ada):
    response = ada.program().post("/notes/", content="{", headers={"Content-Type": "application/json"})
    assert response.status_code == 400


def test_changes_and_deletes_a_note(ada):
    with ada.program() as program:
        path = f"/notes/{program.post('/notes/', json={'title': 'Tea', 'tags': ['shop']}).json()['id']}/"
        changed = program.put(path, json={"title": "Coffee", "tags": []}).json()
        assert (changed["title"], changed["tags"]) == ("Coffee", [])
        assert program.delete(path).status_code == 204
        assert program.get(path).status_code == 404


def test_hides_the_notes_of_others(ada, grace):
    with ada.program() as program:
        path = f"/notes/{program.post('/notes/', json={'title': 'Secret'}).json()['id']}/"
    with grace.program() as program:
        assert program.get("/notes/").json() == []
        assert program.get(path).status_code == 404
        assert program.delete(path).status_code == 404
