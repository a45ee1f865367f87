"""Forms of different sizes, and the status each is answered with."""


def multipart(fields):
    """Text fields sent as a multipart form, as a form with a file input does."""
    return {name: (None, value) for name, value in fields.items()}


FORMS = {
    "field-of-100-kb": lambda: multipart({"text": "x" * 100_000}),
    "field-of-600-kb": lambda: multipart({"text": "x" * 600_000}),
    "field-of-3-mb": lambda: multipart({"text": "x" * 3_000_000}),
    "fields-1100": lambda: multipart({f"field{number}": "x" for number in range(1100)}),
    "files-150": lambda: {f"file{number}": ("a.txt", b"x") for number in range(150)},
    "file-of-20-mb": lambda: {"file": ("a.bin", b"x" * 20_000_000)},
}


def statuses(client):
    """Status of each form, posted with `client`."""
    return {name: client.post("/", files=form()).status_code for name, form in FORMS.items()}
