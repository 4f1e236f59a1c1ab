"""Take the pictures of one house. Started by `python -m tools.screenshots`, with the environment of that house."""

import argparse
import sys
from pathlib import Path

from tools.screenshots import IN_README

LANGUAGES = ("ja", "en")
WIDTHS = (1280, 375)
HEIGHT = 1000
# The innermost element that reaches beyond the window, where the page can be pushed sideways.
TOO_WIDE = """() => {
    const window = document.documentElement
    if (window.scrollWidth <= window.clientWidth) return ""
    const beyond = [...document.body.querySelectorAll("*")].filter(
        each => each.getBoundingClientRect().right > window.clientWidth
    )
    return beyond.length ? beyond.at(-1).outerHTML.slice(0, 120) : "something"
}"""


def main() -> int:
    import django

    django.setup()
    from tools.screenshots import house, recipes

    arguments = parse()
    house.furnish(arguments.filling)
    mistakes = [] if arguments.only else recipes.mistakes()
    if mistakes:
        print(*mistakes, sep="\n", file=sys.stderr)
        return 1
    # Before any link for a new password is made: signing in ends such links.
    cookies = {who: house.session_cookie(who) for who in recipes.people()}
    shots = recipes.shots(arguments.only)
    with house.server() as address:
        problems = take_all(shots, cookies, address, arguments.folder)
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("filling", choices=("full", "empty"))
    parser.add_argument("folder", type=Path)
    parser.add_argument("only", nargs="*", help="names of pictures; all when none is given")
    return parser.parse_args()


def take_all(shots, cookies: dict, address: str, folder: Path) -> list[str]:
    """Every shot in every language and width. Returns what went wrong."""
    from playwright.sync_api import sync_playwright

    from tools import browser

    problems = []
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser.ensure(), args=list(browser.LAUNCH_FLAGS))
        for language in LANGUAGES:
            for width in WIDTHS:
                target = folder / f"{language}-{width}"
                for who in dict.fromkeys(shot.who for shot in shots):
                    context = signed_in(chromium, language, width, address, cookies.get(who))
                    for shot in (each for each in shots if each.who == who):
                        problems += take_patiently(context, shot, address, target)
                    context.close()
        chromium.close()
    return problems


def signed_in(chromium, language: str, width: int, address: str, cookie: dict | None):
    """A browser in which somebody has signed in, or nobody."""
    context = chromium.new_context(
        viewport={"width": width, "height": HEIGHT}, locale=language, timezone_id="Asia/Tokyo"
    )
    cookies = [{"name": "django_language", "value": language}, *([cookie] if cookie else [])]
    context.add_cookies([{**each, "url": address} for each in cookies])
    return context


def take_patiently(context, shot, address: str, target: Path) -> list[str]:
    """As `take`; a page that does not come, or no picture of it, on a busy machine, is asked for once more."""
    from playwright.sync_api import Error as NotTaken

    for _attempt in range(2):
        try:
            return take(context, shot, address, target)
        except NotTaken as late:
            said = str(late).splitlines()[0]
    return [f"{target.name} {shot.name}: {said}"]


def take(context, shot, address: str, target: Path) -> list[str]:
    """One picture, and a PDF of a sheet. Returns what is wrong with the page."""
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(f"{shot.name}: {error}"))
    answer = page.goto(address + shot.path)
    if "/reason/?next=" in page.url:  # a case of another's caseload: give the first reason and go on
        page.locator("[data-reasons] button").first.click()
    if shot.then:
        shot.then(page)
    target.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=target / f"{shot.name}.png", full_page=True, animations="disabled")
    if shot.name in IN_README:
        page.screenshot(path=target / f"{shot.name}.top.png", animations="disabled")
    if shot.is_sheet:
        page.pdf(path=target / f"{shot.name}.pdf", format="A4", prefer_css_page_size=True)
    if answer.status not in shot.answers:
        errors.append(f"{shot.name}: {shot.path} answered {answer.status}")
    too_wide = page.evaluate(TOO_WIDE)
    if too_wide:
        errors.append(f"{target.name} {shot.name}: wider than the window: {too_wide}")
    page.close()
    return errors


if __name__ == "__main__":
    sys.exit(main())
