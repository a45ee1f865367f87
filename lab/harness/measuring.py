"""Measuring side by side: rounds in turn, medians, and how far the rounds lay apart."""

import time
from statistics import median


def turns(count, measures):
    """Takes each of the `measures` (name → function giving a number) `count` times, in turn; name → the numbers.

    Every other turn goes the other way round, so that none always has the quieter moment.
    """
    taken = {name: [] for name in measures}
    for number in range(count):
        for name in sorted(measures, reverse=number % 2 == 1):
            taken[name].append(measures[name]())
    return taken


def in_turn(rounds, measures, slices=1):
    """So many rounds; a round is the least of a few slices taken in turn: what else the machine does can only add."""
    sliced = [turns(slices, measures) for _ in range(rounds)]
    return {name: [min(taken[name]) for taken in sliced] for name in measures}


def cpu_microseconds(call, times):
    """Processor time of one `call`, averaged over so many; other programs on the machine do not count."""
    began = time.process_time()
    for _ in range(times):
        call()
    return (time.process_time() - began) / times * 1e6


def rounded(number):
    """To three significant digits: more would pretend."""
    return float(f"{number:.3g}")


def summary(numbers):
    return {"median": rounded(median(numbers)), "spread": [rounded(min(numbers)), rounded(max(numbers))]}


def figure(id, label, unit, taken, of="django", to="flask"):
    """The figure of what `in_turn` took, always something spent: time, memory. Less of it is better.

    Its ratio is `of` divided by `to`, round by round, so that each reads alike: Django needs so many times as much.
    """
    ratios = [one / other for one, other in zip(taken[of], taken[to], strict=True)]
    return {
        "id": id,
        "label": label,
        "unit": unit,
        "values": {name: summary(numbers) for name, numbers in taken.items()},
        "ratio": {"of": of, "to": to, **summary(ratios)},
    }
