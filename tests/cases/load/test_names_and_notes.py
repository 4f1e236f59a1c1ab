from cases.load.dice import Dice
from cases.load.names import MARK, Names, all_names
from cases.load.notes import LONGEST, SENTENCES, SENTENCES_A_NOTE, SHORTEST, Notes


def test_every_name_says_that_it_is_fictitious_and_is_found_by_its_surname():
    names = all_names()
    surnames = {name.name.split()[0] for name in names}

    assert all(MARK in name.name for name in names)
    assert sum(len(surname) == 2 for surname in surnames) >= 50
    assert {name.search_key[:2] for name in names if name.name.startswith("佐藤")} == {"佐藤"}


def test_the_longest_and_the_shortest_note_keep_to_the_limits():
    lengths = sorted(map(len, SENTENCES))

    assert sum(lengths[: min(SENTENCES_A_NOTE)]) >= SHORTEST
    assert lengths[-1] * max(SENTENCES_A_NOTE) <= LONGEST


def test_the_same_seed_draws_the_same():
    drawn = [[Names(dice).draw(), Notes(dice).draw(), dice.uid()] for dice in (Dice(7), Dice(7))]

    assert drawn[0] == drawn[1]
    assert drawn[0] != [Names(Dice(8)).draw(), Notes(Dice(8)).draw(), Dice(8).uid()]
