"""The pages that are measured, and the floor that each is compared with."""

from collections.abc import Callable
from dataclasses import dataclass

from django.urls import reverse
from django.utils import timezone

from akishima_support.japanese.fiscal_years import fiscal_year
from benchmarks.browser import Browser
from benchmarks.stage import PARTNER, PASSWORD, RARE_SURNAME, RARE_WORD, WINDOW, Stage
from cases.forms.search_page import Place

SAID = "息子が長く家にいて、これからのことが心配です。先月から食事の時間も合わなくなりました。" * 2


@dataclass(frozen=True)
class Page:
    """One thing to measure. `ask` makes one request of the account `who`; `goal` is in multiples of the floor.

    `reads_back`: it looks through texts, newest first, until its page is full or a stated number is read, so it may
    take longer where there are more. `counts`: it counts all rows of a year; its goal is for 10,000 cases, of which
    some 1,800 are of one year, and grows with them.
    """

    name: str
    goal: float
    who: str
    is_post: bool
    ask: Callable[[Browser, Stage, int], object]
    reads_back: bool = False
    counts: bool = False

    def goal_at(self, size: int) -> float:
        """The goal with so many cases."""
        return self.goal * max(1, size / 10_000) if self.counts else self.goal

    @property
    def grows(self) -> bool:
        """Whether it may take longer where there is more."""
        return self.reads_back or self.counts


def sign_in(port: int, username: str) -> Browser:
    """Sign in with the form, as everybody does."""
    browser, path = Browser(port), reverse("account_login")
    browser.post(path, browser.fill(path, login=username, password=PASSWORD))
    return browser


def _open_list(browser: Browser, stage: Stage, turn: int) -> None:
    page = browser.get(reverse("cases:case_list"))
    assert page.count("<tr") > 50, "the list does not show 50 cases"


def _open_case(browser: Browser, stage: Stage, turn: int) -> None:
    page = browser.get(reverse("cases:case_detail", args=[stage.cases[turn % len(stage.cases)]]))
    assert "架空" in page, "the case does not name its person"


def _log_consultation(browser: Browser, stage: Stage, turn: int) -> None:
    path = reverse("cases:consultation_new")
    typed = {"said": SAID, "relation": "mother", "consulter_name": f"架空 {turn}", "primary_topic": "hikikomori_futoko"}
    location = browser.post(path, browser.fill(path, **typed, person_nickname=f"架空さん{stage.entry}の{turn}"))
    assert location != path


def _accept_referral(browser: Browser, stage: Stage, turn: int) -> None:
    path = reverse("cases:referral_accept", args=[stage.received[turn]])
    browser.post(path, browser.fill(path, text="来週こちらからお電話します。"))


def _search(words: str, place: Place, shown: str) -> Callable[[Browser, Stage, int], object]:
    """Look for words and see that the page shows what is to be expected."""

    def ask(browser: Browser, stage: Stage, turn: int) -> None:
        page = browser.ask(reverse("cases:search"), [("search", words), ("where", place), ("part", ""), ("after", "")])
        assert shown in page, f"the search for {words} does not show {shown}"

    return ask


def _statistics(subject: str) -> Callable[[Browser, Stage, int], object]:
    """Count the whole fiscal year that is over."""

    def ask(browser: Browser, stage: Stage, turn: int) -> None:
        year = fiscal_year(timezone.localdate()) - 1
        page = browser.get(f"{reverse('cases:statistics')}?subject={subject}&year={year}")
        assert "</table>" in page, "the statistics show no tables"

    return ask


def ask_floor(browser: Browser, stage: Stage, *, post: bool) -> None:
    """The floor's page or the floor's POST."""
    if post:
        browser.post("/entries/new/", [("text", "架空の記録" * 20)])
    else:
        browser.get(f"/entries/{stage.entry}/")


PAGES = [
    Page("list of the 50 newest open cases", 4, WINDOW, False, _open_list),
    Page("case with its timeline", 5, WINDOW, False, _open_case),
    Page("log a consultation (POST)", 3, WINDOW, True, _log_consultation),
    Page("accept a referral (POST)", 3, PARTNER, True, _accept_referral),
    Page("search: common surname", 4, WINDOW, False, _search("佐藤", Place.NAMES, "佐藤")),
    Page("search: rare surname", 4, WINDOW, False, _search(RARE_SURNAME, Place.NAMES, RARE_SURNAME)),
    Page("search: surname that is nowhere", 4, WINDOW, False, _search("鑢鱧", Place.NAMES, "見つかりません")),
    Page("search in notes: common word", 20, WINDOW, False, _search("お母さま", Place.TEXTS, "<mark>"), True),
    Page("search in notes: rare word", 20, WINDOW, False, _search(RARE_WORD, Place.TEXTS, ""), True),
    Page("search in notes: word that is nowhere", 20, WINDOW, False, _search("鯨飲馬食", Place.TEXTS, ""), True),
    Page("statistics of a year: consultations", 30, WINDOW, False, _statistics("consultations"), counts=True),
    Page("statistics of a year: people", 30, WINDOW, False, _statistics("people"), counts=True),
    Page("statistics of a year: referrals", 30, WINDOW, False, _statistics("referrals"), counts=True),
]
