"""Notes by the pages."""


def test_shows_a_new_note_in_the_list(ada):
    path = ada.write("Tea & biscuits", "Assam\nDarjeeling", "shop, home, shop")
    assert "Tea &amp; biscuits" in ada.get("/").text
    page = ada.get(path).text
    assert "Darjeeling" in page
    assert page.index(">home<") < page.index(">shop<")


def test_shows_the_newest_note_first(ada):
    ada.write("Older")
    ada.write("Newer")
    page = ada.get("/").text
    assert page.index("Newer") < page.index("Older")


def test_escapes_what_people_write(ada):
    page = ada.get(ada.write("<script>alert(1)</script>", "<b>bold</b>")).text
    assert "<script>alert" not in page
    assert "<b>bold" not in page


def test_filters_by_tag(ada):
    ada.write("Tea", tags="shop")
    ada.write("Piano", tags="music")
    page = ada.get("/", params={"tag": "music"}).text
    assert "Piano" in page
    assert "Tea" not in page


def test_asks_for_a_title(ada):
    response = ada.submit("/notes/new/", title="", text="no title")
    assert response.status_code == 200
    assert "This field is required." in response.text


def test_refuses_a_title_that_is_too_long_and_keeps_the_text(ada):
    response = ada.submit("/notes/new/", title="x" * 121, text="kept for me")
    assert response.status_code == 200
    assert "120 characters" in response.text
    assert "kept for me" in response.text


def test_changes_a_note(ada):
    path = ada.write("Tea", tags="shop")
    assert 'value="shop"' in ada.get(f"{path}edit/").text
    assert ada.submit(f"{path}edit/", title="Coffee", text="", tag_names="office").headers["location"] == path
    page = ada.get(path).text
    assert "Coffee" in page
    assert ">office<" in page
    assert ">shop<" not in page


def test_deletes_a_note(ada):
    path = ada.write("Tea")
    assert ada.submit(f"{path}delete/", page=path).headers["location"] == "/"
    assert ada.get(path).status_code == 404


def test_deletes_nothing_by_a_link(ada):
    path = ada.write("Tea")
    assert ada.get(f"{path}delete/").status_code == 405
    assert ada.get(path).status_code == 200


def test_hides_the_notes_of_others(ada, grace):
    path = ada.write("Secret")
    assert grace.get(path).status_code == 404
    assert grace.get(f"{path}edit/").status_code == 404
    assert grace.submit(f"{path}delete/", page="/").status_code == 404
    assert "Secret" not in grace.get("/").text


def test_counts_notes_and_tags(ada):
    before = ada.get("/counts/").json()
    ada.write("Tea", tags=f"tag of {ada.name}")
    after = ada.get("/counts/").json()
    assert after == {"notes": before["notes"] + 1, "tags": before["tags"] + 1}


def test_answers_404_for_an_unknown_page(ada):
    assert ada.get("/nothing/here/").status_code == 404
