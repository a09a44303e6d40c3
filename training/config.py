"""Reading `config.toml`."""

import tomllib
from pathlib import Path
from types import SimpleNamespace

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent


def load(path: Path = HERE / "config.toml") -> SimpleNamespace:
    """The configuration with a namespace for each table: `load().optimiser.epochs`."""
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    config = SimpleNamespace(**{name: SimpleNamespace(**table) for name, table in tables.items()})
    for name in ("data", "run", "export"):
        value = Path(getattr(config.run, name))
        setattr(config.run, name, value if value.is_absolute() else ROOT / value)
    return config
