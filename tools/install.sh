#!/bin/sh
# Make .venv and install the pinned packages: tools/install.sh requirements.txt [requirements-dev.txt]
# Uses uv where it is on PATH, else pip. Needs Python 3.11 or newer.
set -eu

is_new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

has_venv() { "$1" -c 'import venv, ensurepip' 2>/dev/null; }

# Debian keeps venv in a package of its own.
install_venv() {
    [ "$1" = /usr/bin/python3 ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 0
    apt-get install --yes --no-install-recommends python3-venv ||
        { apt-get update && apt-get install --yes --no-install-recommends python3-venv; } || true
}

environment_of() {
    if command -v uv >/dev/null; then
        uv venv --quiet --clear --python "$1" .venv
        return
    fi
    has_venv "$1" || install_venv "$1"
    has_venv "$1" && "$1" -m venv --clear .venv
}

# The system's own first: its distribution mends it, and built it to be fast. One compiled by hand and put before it on
# PATH can take half as long again for the same work. PYTHON=… takes another.
make_environment() {
    if [ -n "${PYTHON:-}" ]; then set -- "$PYTHON"; else
        set -- /usr/bin/python3 python3 python3.14 python3.13 python3.12 python3.11
    fi
    found=""
    for python in "$@"; do
        if is_new_enough "$python"; then
            found="$found $python"
            if environment_of "$python"; then return; fi
        fi
    done
    if [ -z "$found" ]; then
        echo "Python 3.11 or newer was not found. Install it, or name it: make PYTHON=/path/to/python3" >&2
    else
        echo "No virtual environment can be made with:$found. Install python3-venv (Debian) or uv." >&2
    fi
    exit 1
}

install_packages() {
    if command -v uv >/dev/null; then
        uv pip install --quiet --compile-bytecode --python .venv/bin/python --require-hashes $requirements
    else
        .venv/bin/python -m pip --version >/dev/null 2>&1 || .venv/bin/python -m ensurepip >/dev/null
        .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes $requirements
    fi
}

requirements=""
for file in "$@"; do
    requirements="$requirements --requirement $file"
done
# A virtual environment does not survive a move of its folder or the removal of its Python.
.venv/bin/python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || make_environment
echo "Installing $*"
install_packages
