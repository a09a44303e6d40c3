#!/bin/sh
# Makes the model `en-1` from the data folder and puts it where the program reads it. Run again after an interruption, it goes on
# from the last epoch. Further arguments go to `python -m training` (see --help).
set -eu
cd "$(dirname "$0")/.."
venv=target/training/venv
if [ ! -x "$venv/bin/python" ]; then
    mkdir -p target/training
    python3.11 -m venv "$venv"
    "$venv/bin/pip" install --quiet -r training/requirements.txt
fi
exec "$venv/bin/python" -m training --ship crates/language/weights "$@"
