"""Leaves out, and says so, the tests that need the packages of requirements.txt where those are not installed.

A test that is not listed and needs them fails with the name of the package.
"""

from importlib.util import find_spec

PACKAGES = ["safetensors", "tokenizers", "torch"]
TESTS = ["test_data.py", "test_export.py", "test_layout.py", "test_ner.py", "test_score.py"]

missing = [package for package in PACKAGES if find_spec(package) is None]
collect_ignore = TESTS if missing else []


def pytest_report_header():
    if missing:
        return f"skipped: {' '.join(TESTS)}: no {', '.join(missing)} here (training/requirements.txt)"
