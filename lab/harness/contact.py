"""What a contact form does at `/` when it is sent: the same requests for every subject."""

import re

RIGHT = {"name": "Ada", "email": "ada@example.org"}
WRONG = {"name": "Ada", "email": "not an address"}


def observed(client, token, error):
    """What the form at `/` does with a wrong and with a right address, and without its CSRF token.

    `token` names the hidden field, and `error` stands in the page once for each error.
    """
    field = re.search(rf'name="{token}"[^>]* value="([^"]+)"', client.get("/").text)
    page = client.post("/", data=WRONG | {token: field[1]}).text
    return {
        "error-found": page.count(error) == 1,
        "writes-html": "<label" in page,
        "keeps-input": 'value="not an address"' in page,
        "sets-input-type": 'type="email"' in page,
        "accepts-right-input": client.post("/", data=RIGHT | {token: field[1]}).status_code == 302,
        "accepts-without-token": client.post("/", data=RIGHT).status_code == 302,
    }
