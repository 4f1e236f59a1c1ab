"""axe looks at every page that a journey comes to (WCAG 2.2 A and AA)."""

from dataclasses import dataclass, field

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import BrowserContext, Page

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
# Given to the browser once and not with every page: axe is half a megabyte.
ON_EVERY_PAGE = f"window.loadAxe = () => {{ {AXE_SCRIPT} }}"

# What a page is made of, with all of an element that axe asks for: of what it is called or says, only that there is
# something. Of parts that are alike, and of the rows of a list, the first stands for all. And how the page is colored:
# letters, what is behind them, and an element for each.
MADE_OF = """() => {
    const more = 'li + li, tr + tr'
    const ids = [...document.querySelectorAll('[id]')].map((each) => each.id)
    const unclear = new Set(ids.filter((id, at) => ids.indexOf(id) !== at))
    const clear = (names) => names.trim().split(/\\s+/).every((id) => ids.includes(id) && !unclear.has(id))
    const pointers = ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns', 'aria-errormessage']
    const words = /^(role|scope|autocomplete|tabindex|lang|aria-(?!label$).*)$/
    function attribute(name, value) {
        const counts = pointers.includes(name) ? clear(value) : words.test(name) ? value : value.trim() !== ''
        return `${name}=${counts}`
    }
    const says = (each) => [...each.childNodes].some((node) => node.nodeType === 3 && node.data.trim())
    const inside = (each) => new Set([...each.children].filter((child) => !child.matches(more)).map(parts))
    function named(each) {
        const attributes = [...each.attributes].map(({ name, value }) => attribute(name, value))
        return [each.tagName, each.className, each.type, each.labels?.length, says(each), ...attributes].join(' ')
    }
    const parts = (each) => `${named(each)}(${[...inside(each)]})`

    const grounds = new Map([[null, '']])
    function ground(each) {
        if (!grounds.has(each)) {
            const { backgroundColor, backgroundImage, opacity, position } = getComputedStyle(each)
            const own = [backgroundColor, backgroundImage, opacity, position].join(' ')
            const behind = ground(each.parentElement)
            grounds.set(each, own === 'rgba(0, 0, 0, 0) none 1 static' ? behind : behind + '/' + own)
        }
        return grounds.get(each)
    }
    const typed = (each) => ['INPUT', 'SELECT', 'TEXTAREA'].includes(each.tagName)
    const shows = (each) => each.checkVisibility({ visibilityProperty: true }) && each.offsetWidth !== 1
    window.colored = new Map()
    for (const each of document.querySelectorAll('body *')) {
        if ((typed(each) || says(each)) && shows(each)) {
            const { color, fontSize, fontWeight, textShadow } = getComputedStyle(each)
            const off = each.disabled || each.control?.disabled || each.closest('[aria-disabled=true]') !== null
            const how = [typed(each), off, color, fontSize, fontWeight, textShadow, ground(each)].join(' ')
            if (!window.colored.has(how)) window.colored.set(how, each)
        }
    }
    const page = [document.title.trim() !== '', document.documentElement.lang, innerWidth]
    return { parts: page + parts(document.body), colors: [...window.colored.keys()] }
}"""
ALL_BUT_CONTRAST = """(tags) => {
    window.axe ?? window.loadAxe()
    const options = { rules: { 'color-contrast': { enabled: false } }, preload: false, resultTypes: ['violations'] }
    return axe.run({ runOnly: tags, ...options }).then((found) => found.violations)
}"""
CONTRAST = """(colors) => {
    window.axe ?? window.loadAxe()
    const options = { runOnly: ['color-contrast'], resultTypes: ['violations'] }
    return axe.run({ include: colors.map((how) => window.colored.get(how)) }, options).then((found) => found.violations)
}"""


@dataclass
class Seen:
    """What axe has looked at in a run."""

    pages: set[str] = field(default_factory=set)
    colors: set[str] = field(default_factory=set)


class Checker:
    """Remembers what it has looked at: neither a page made of the same parts nor letters of the same color and size
    on the same ground are looked at twice. Contrast is half the work, and a page has few colors that others have not.
    """

    def __init__(self, seen: Seen) -> None:
        self.seen = seen
        self.findings: list[str] = []

    def watch(self, context: BrowserContext) -> None:
        """Have axe at hand on every page of the context."""
        context.add_init_script(ON_EVERY_PAGE)

    def check(self, page: Page) -> None:
        """Run axe on the page as it is now."""
        made_of = page.evaluate(MADE_OF)
        if made_of["parts"] not in self.seen.pages:
            self.seen.pages.add(made_of["parts"])
            self._run(page, ALL_BUT_CONTRAST, TAGS)
        colors = [each for each in made_of["colors"] if each not in self.seen.colors]
        if colors:
            self.seen.colors.update(colors)
            self._run(page, CONTRAST, colors)

    def _run(self, page: Page, script: str, argument: list[str]) -> None:
        self.findings += [_described(page, each) for each in page.evaluate(script, argument)]


def _described(page: Page, violation: dict) -> str:
    nodes = "; ".join(f"{node['target'][0]}: {node['failureSummary']}" for node in violation["nodes"][:3])
    return f"{page.title()}: {violation['id']} ({violation['help']}) at {nodes}"
