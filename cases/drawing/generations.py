"""The rows of a genogram: who belongs to which generation, and in which order they stand."""

from collections import defaultdict, deque

from cases.drawing.figures import Figure, Link, Union

# How many rows the second of a link stands below the first.
_BELOW = {"parent": 1, "grandparent": 2}


def generations(figures: list[Figure], links: list[Link]) -> dict[int, int]:
    """The row of everybody, 0 at the top, no row empty.

    Goes from one to the next; where the record contradicts itself (somebody the parent of their own parent), what
    was reached first holds. Those tied to nobody stand beside the first figure.
    """
    near: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for link in links:
        step = _BELOW.get(link.kind, 0)
        near[link.first].append((link.second, step))
        near[link.second].append((link.first, -step))
    row: dict[int, int] = {}
    for figure in figures:
        if figure.key not in row:
            _spread(figure.key, near, row)
    rank = {value: number for number, value in enumerate(sorted(set(row.values())))}
    return {key: rank[value] for key, value in row.items()}


def _spread(start: int, near: dict[int, list[tuple[int, int]]], row: dict[int, int]) -> None:
    row[start] = 0
    todo = deque([start])
    while todo:
        here = todo.popleft()
        for there, step in near[here]:
            if there not in row:
                row[there] = row[here] + step
                todo.append(there)


def in_order(figures: list[Figure], unions: list[Union], row: dict[int, int]) -> list[int]:
    """Everybody from left to right: children between their parents, and those at home next to each other.

    Nobody stands above or below anybody else, so that no line down ever meets a symbol; and the frame around those
    living together has nobody else inside.
    """
    order: list[int] = []
    seen: set[int] = set()
    for figure in sorted(figures, key=lambda each: row[each.key]):
        _place(figure.key, unions, order, seen)
    home = {figure.key for figure in figures if figure.is_home}
    places = [place for place, key in enumerate(order) if key in home]
    middle = places[len(places) // 2] if places else 0
    left = [key for place, key in enumerate(order) if key not in home and place < middle]
    right = [key for place, key in enumerate(order) if key not in home and place >= middle]
    return [*left, *(key for key in order if key in home), *right]


def _place(start: int, unions: list[Union], order: list[int], seen: set[int]) -> None:
    """The person, then for each of their unions the children and the other parent."""
    if start in seen:
        return
    seen.add(start)
    order.append(start)
    for union in unions:
        if start not in union.above:
            continue
        partners = [key for key in union.above if key not in seen]
        seen.update(partners)
        for child in union.below:
            _place(child, unions, order, seen)
        order.extend(partners)
