#!/bin/sh
# Make .venv and install the pinned packages: tools/install.sh requirements.txt [requirements-dev.txt]
# Uses uv where it is on PATH, else pip. Needs Python 3.11 or newer.
set -eu

find_python() {
    for python in "${PYTHON:-python3}" python3.14 python3.13 python3.12 python3.11; do
        if "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            echo "$python"
            return
        fi
    done
    echo "Python 3.11 or newer was not found. Install it, or name it: make PYTHON=/path/to/python3" >&2
    exit 1
}

has_venv() { "$1" -c 'import venv, ensurepip' 2>/dev/null; }

make_environment() {
    python=$(find_python)
    if command -v uv >/dev/null; then
        uv venv --quiet --clear --python "$python" .venv
        return
    fi
    if ! has_venv "$python" && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        # Debian keeps venv in a package of its own.
        apt-get install --yes --no-install-recommends python3-venv ||
            { apt-get update && apt-get install --yes --no-install-recommends python3-venv; }
    fi
    has_venv "$python" || {
        echo "$python cannot make virtual environments. Install python3-venv (Debian) or uv." >&2
        exit 1
    }
    "$python" -m venv --clear .venv
}

install_packages() {
    if command -v uv >/dev/null; then
        uv pip install --quiet --python .venv/bin/python --require-hashes $requirements
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
