"""Small tasks, written once for both languages where they agree."""

TASKS = {
    "loop": ("{% for n in numbers %}{{ n }};{% endfor %}", "1;2;3;"),
    "layout-inheritance": ("{% extends 'layout.html' %}{% block body %}own{% endblock %}", "before own after"),
    "unknown-name-prints-nothing": ("[{{ nothing_of_that_name }}]", "[]"),
    "call-with-argument": ("{{ double(4) }}", "8"),
    "arithmetic": ("{{ 6 * 7 }}", "42"),
    "own-macro": ("{% macro twice(x) %}{{ x }}{{ x }}{% endmacro %}{{ twice('ab') }}", "abab"),
}
LAYOUT = "before {% block body %}{% endblock %} after"
VALUES = {"numbers": [1, 2, 3], "double": lambda number: 2 * number}


def outcomes(render, refusal):
    """What became of each task; `render` renders a text and raises `refusal` for one it does not accept."""

    def outcome(text, wanted):
        try:
            return "done" if render(text) == wanted else "another result"
        except refusal:
            return "refused"

    return {name: outcome(*task) for name, task in TASKS.items()}
