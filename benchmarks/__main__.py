"""Measure the pages against the floor; the exit code tells whether all goals were met.

make bench                      10,000 and 100,000 cases on PostgreSQL
make bench SIZES=10000,1000000  what the goals are about
make bench-sqlite               10,000 and 100,000 cases on SQLite
"""

import argparse
import os
import sys
import tempfile


def main(arguments: list[str]) -> int:
    """Prepare, measure size by size, report."""
    options = _read(arguments)
    with tempfile.TemporaryDirectory(prefix="benchmarks-") as folder:
        os.environ |= {"VAR_DIR": folder, "ENVIRONMENT": "trial", "DJANGO_SETTINGS_MODULE": "benchmarks.settings"}
        import django

        django.setup()
        from benchmarks.run import run

        return run(options.sizes, options.rounds, options.repeats)


def _read(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__.split("\n")[0])
    parser.add_argument("--sizes", type=_numbers, default="10000,1000000", help="numbers of cases, rising")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--repeats", type=int, default=20, help="requests of each page in a round")
    return parser.parse_args(arguments)


def _numbers(text: str) -> list[int]:
    return sorted(int(part) for part in text.split(","))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
