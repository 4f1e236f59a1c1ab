"""One run: grow the database from size to size, measure each, print the table and what was missed."""

from benchmarks.browser import Browser
from benchmarks.install_size import install_megabytes
from benchmarks.measure import WARM_UP, Result, measure
from benchmarks.pages import sign_in
from benchmarks.report import growth, missed_altogether, missed_by_pages, table
from benchmarks.server import serving
from benchmarks.stage import PARTNER, WINDOW, Stage, prepare_database, set_stage
from benchmarks.statements import count_statements


def run(sizes: list[int], rounds: int, repeats: int) -> int:
    """0 when every goal was met, else 1."""
    prepare_database()
    turns = range(WARM_UP, WARM_UP + rounds * repeats, repeats)
    results, memory, own = [], 0.0, 0.0
    with serving("akishima_support.wsgi", "akishima_support.settings"):
        pass  # whatever has no bytecode yet gets it now
    for size in sizes:
        stage = set_stage(size, referrals=turns.stop + 1)
        measured, resident, proportional = _measure_served(stage, size, turns)
        count_statements(measured, stage)
        results += measured
        memory, own = max(memory, resident), max(own, proportional)
        print(table(measured), flush=True)
    return _report(results, memory, own)


def _measure_served(stage: Stage, size: int, turns: range) -> tuple[list[Result], float, float]:
    with (
        serving("akishima_support.wsgi", "akishima_support.settings") as application,
        serving("akishima_support.wsgi", "benchmarks.floor_settings") as bare,
    ):
        browsers = {who: sign_in(application.port, who) for who in (WINDOW, PARTNER)}
        token = browsers[WINDOW].cookies["csrftoken"]
        floor = Browser(bare.port, {"csrftoken": token, "sessionid": stage.floor_session})
        results = measure(stage, browsers, floor, size, turns)
        return results, application.resident_megabytes(), application.proportional_megabytes()


def _report(results: list[Result], memory: float, own: float) -> int:
    grown, install = growth(results), install_megabytes()
    print("\n" + table(results) + "\n")
    for name, factor in grown.items():
        print(f"- growth of {name}: {factor:.2f}")
    print(f"- a worker after all this: {memory:.1f} MB resident, {own:.1f} MB with what is shared divided")
    print(f"- installed: {install:.0f} MB")
    missed = missed_by_pages(results) + missed_altogether(grown, memory, install)
    for sentence in missed:
        print(f"MISSED {sentence}")
    return 1 if missed else 0
