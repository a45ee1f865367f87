"""The admin for staff."""


def page_of_notes(staff, links):
    """The admin's page that lists notes, found by its link."""
    return next(
        link for link in links(staff.get("/admin/").text) if link.rstrip("/").endswith(("/note", "/admin-notes"))
    )


def search_field(page):
    """Name of the field that searches, which each admin calls its own way."""
    return next(name for name in ("q", "search") if f'name="{name}"' in page)


def test_shows_all_notes_to_staff(ada, staff, links):
    ada.write(f"Tea of {ada.name}")
    assert f"Tea of {ada.name}" in staff.get(page_of_notes(staff, links)).text


def test_searches_notes(ada, staff, links):
    ada.write(f"Needle of {ada.name}")
    ada.write(f"Hay of {ada.name}")
    path = page_of_notes(staff, links)
    page = staff.get(path, params={search_field(staff.get(path).text): "Needle"}).text
    assert f"Needle of {ada.name}" in page
    assert f"Hay of {ada.name}" not in page


def test_keeps_others_out(ada, staff, links):
    path = page_of_notes(staff, links)
    assert ada.get("/admin/").status_code == 302
    assert ada.get(path).status_code == 302


def test_asks_a_stranger_to_log_in(stranger):
    assert "/login/" in stranger.get("/admin/").headers["location"]
