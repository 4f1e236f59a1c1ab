#!/bin/sh
# Bring the database up to date, fill an empty one with the directory and the demo, and serve. Called by `make run`.
set -eu
python=.venv/bin/python
port=${PORT:-8000}

"$python" -c "import socket, sys
with socket.socket() as probe:
    probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try: probe.bind(('127.0.0.1', int(sys.argv[1])))
    except (OSError, OverflowError, ValueError): sys.exit(f'Port {sys.argv[1]} cannot be used. Choose another: make run PORT=8001')
" "$port"
mkdir -p var
"$python" -m tools.messages compile
"$python" manage.py migrate --no-input --verbosity 0
"$python" manage.py load_directory
"$python" manage.py load_demo --if-empty
"$python" manage.py collectstatic --no-input --verbosity 0
"$python" manage.py demo_accounts
echo
echo "http://127.0.0.1:$port/   (stop: Ctrl-C)"
exec "$python" -m gunicorn akishima_support.wsgi --preload --bind "127.0.0.1:$port" --workers "${WORKERS:-2}" --log-level warning
