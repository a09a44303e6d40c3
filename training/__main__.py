"""`python -m training`: trains the model, or goes on from the last checkpoint."""

import argparse
from pathlib import Path

from . import config as configuration
from .train import train


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    for name, text in (("data", "folder with the data sets"), ("run", "folder for checkpoint and log"), ("export", "folder for the exported model")):
        parser.add_argument(f"--{name}", type=Path, help=text)
    parser.add_argument("--epochs", type=int, help="fewer than the configuration says end an interrupted run early")
    parser.add_argument("--steps", type=int, default=0, help="at most this many steps an epoch, for trials")
    parser.add_argument("--ship", type=Path, help="also copy each export there, e.g. crates/language/weights")
    asked = parser.parse_args()
    config = configuration.load()
    for name in ("data", "run", "export"):
        setattr(config.run, name, getattr(asked, name) or getattr(config.run, name))
    config.run.ship = asked.ship
    config.optimiser.epochs = asked.epochs or config.optimiser.epochs
    train(config, asked.steps)


if __name__ == "__main__":
    main()
