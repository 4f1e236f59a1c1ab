"""What a genogram is drawn from: figures, links between two of them, and the unions that links make."""

from collections import defaultdict
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Figure:
    """One member. `shape`: square (man), circle (woman), diamond (unknown). `captions` stand below the name."""

    key: int
    name: str
    shape: str = "diamond"
    age: str = ""
    captions: tuple[str, ...] = ()
    is_person: bool = False
    is_deceased: bool = False
    is_home: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """`first` is `kind` to `second`: parent, grandparent, spouse, former_spouse, sibling, other."""

    first: int
    second: int
    kind: str


@dataclass(slots=True)
class Union:
    """Those whom one line joins, such as a couple and its children: `above` at their sides, `below` from above."""

    above: list[int]
    below: list[int] = field(default_factory=list)
    kind: str = "family"


def between(figures: list[Figure], links: list[Link]) -> list[Link]:
    """The links between two of the figures: one to a stranger or to oneself is none."""
    keys = {figure.key for figure in figures}
    return [link for link in links if link.first != link.second and {link.first, link.second} <= keys]


def told_once(links: list[Link]) -> list[Link]:
    """Without the vague tie of two whom nearer ties join already: that a niece is a relative says her mother's line."""
    joined: dict[int, int] = {}

    def group(key: int) -> int:
        while key in joined:
            key = joined[key]
        return key

    for link in links:
        first, second = group(link.first), group(link.second)
        if link.kind != "other" and first != second:
            joined[first] = second
    return [link for link in links if link.kind != "other" or group(link.first) != group(link.second)]


def unions_of(figures: list[Figure], links: list[Link]) -> list[Union]:
    """The unions that the links make."""
    keys = [figure.key for figure in figures]
    families = _families(keys, links)
    _add_couples(families, links)
    rest = _siblings(families, links)
    single = {"grandparent": "distant", "other": "other"}
    for link in links:
        if link.kind == "grandparent":
            rest.append(Union([link.first], [link.second], single[link.kind]))
        elif link.kind == "other":
            rest.append(Union([link.first, link.second], [], single[link.kind]))
    return [*families, *rest]


def _families(keys: list[int], links: list[Link]) -> list[Union]:
    parents: dict[int, list[int]] = defaultdict(list)
    for link in links:
        if link.kind == "parent" and link.first not in parents[link.second]:
            parents[link.second].append(link.first)
    families: dict[frozenset[int], Union] = {}
    for key in keys:
        if parents[key]:
            union = families.setdefault(frozenset(parents[key]), Union(sorted(parents[key], key=keys.index)))
            union.below.append(key)
    return list(families.values())


def _add_couples(families: list[Union], links: list[Link]) -> None:
    for link in links:
        if link.kind not in ("spouse", "former_spouse"):
            continue
        pair = {link.first, link.second}
        union = next((each for each in families if set(each.above) == pair), None)
        if union is None:
            union = Union([link.first, link.second])
            families.append(union)
        union.kind = "former" if link.kind == "former_spouse" else "family"


def _siblings(families: list[Union], links: list[Link]) -> list[Union]:
    """Siblings hang on the parents of whoever has some; those without parents on a line of their own."""
    alone: list[Union] = []
    for link in links:
        if link.kind != "sibling":
            continue
        groups = [*families, *alone]
        own = [[group for group in groups if key in group.below] for key in (link.first, link.second)]
        if own[0] and own[1]:
            if not any(group in own[1] for group in own[0]):
                alone.append(Union([], [link.first, link.second]))
        elif own[0] or own[1]:
            missing = link.second if own[0] else link.first
            (own[0] or own[1])[0].below.append(missing)
        else:
            alone.append(Union([], [link.first, link.second]))
    return alone
