"""What a JSON endpoint sends to a program and to a browser."""

BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"


def kind_of(response):
    if response.headers["content-type"].startswith("application/json"):
        return "JSON"
    return "a page with a form" if "<form" in response.text else "a page"


def described(client, path, lines):
    program = client.get(path, headers={"Accept": "application/json"})
    browser = client.get(path, headers={"Accept": BROWSER})
    assert program.json() == [{"title": "Emma"}, {"title": "Persuasion"}], program.text
    return {"program": kind_of(program), "browser": kind_of(browser), "lines": lines}
