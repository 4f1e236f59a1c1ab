"""Printed pages beside their references: what differs, and where to look at it."""

from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from tests.journeys.prints import pictures


@dataclass(frozen=True)
class Review:
    """`seen` is the folder for what is to be looked at. If it `writes`, what differs becomes the new reference."""

    references: Path
    seen: Path
    writes: bool = False

    def faults(self, pdfs: dict[str, bytes], most: dict[str, int]) -> list[str]:
        """What is wrong with the sheets; `most` is how many pages of each are compared."""
        if self.writes:
            for name, pdf in pdfs.items():
                (self.seen / f"{name}.pdf").write_bytes(pdf)
        printed = {name: pictures.pages(pdf)[: most[name]] for name, pdf in pdfs.items()}
        return self.compare({f"{name}-{n}": page for name in printed for n, page in enumerate(printed[name], start=1)})

    def compare(self, pages: dict[str, Image.Image]) -> list[str]:
        """One sentence for each page that is gone, differs, or is new; none when it writes."""
        gone = sorted(path for path in self.references.glob("*.png") if path.stem not in pages)
        differing = [name for name, page in pages.items() if self._differs(name, page)]
        if self.writes:
            for path in gone:
                path.unlink()
            for name in differing:
                pictures.save(pages[name], self._reference(name))
            return []
        for name in differing:
            self._show(name, pages[name])
        return [
            *(f"{path.stem} is no longer printed" for path in gone),
            *(f"{name} differs from its reference: look at {self.seen / name}.png" for name in differing),
        ]

    def _reference(self, name: str) -> Path:
        return self.references / f"{name}.png"

    def _differs(self, name: str, page: Image.Image) -> bool:
        path = self._reference(name)
        return not path.exists() or pictures.differing(page, Image.open(path)) > pictures.DOTS

    def _show(self, name: str, page: Image.Image) -> None:
        """The printed page, the reference and the difference beside each other."""
        path = self._reference(name)
        reference = Image.open(path).convert("L") if path.exists() else Image.new("L", page.size, "white")
        pictures.beside(page, reference).save(self.seen / f"{name}.png")
