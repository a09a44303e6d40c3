import json

from training import report


def test_report(tmp_path):
    start = {"kind": "start", "epochs": 2, "epoch": 0, "seed": 7, "sentences": 10}
    epoch = {"kind": "epoch", "epoch": 1, "loss": 1.5, "seconds": 9, "dev": {"ewt-dev": {"LAS": 80.125}}}
    entries = [start, {"kind": "step"}, epoch, {**start, "epoch": 1}, {**epoch, "loss": 1.25}, {**start, "epoch": 2},
               {"kind": "final", "f32": {"ewt-dev": {"LAS": 81.0}}, "int8": {"ewt-dev": {"LAS": 80.9}}}]
    log = tmp_path / "log.jsonl"
    log.write_text("\n".join(map(json.dumps, entries)) + "\n", encoding="utf-8")
    report.write(log, tmp_path / "REPORT.md")
    text = (tmp_path / "REPORT.md").read_text(encoding="utf-8")
    assert "| 1 | 1.250 | 9 | ewt-dev |" in text and "1.500" not in text
    assert "| int8 | ewt-dev |" in text and "80.90" in text
    assert "after epoch 0 for 2 in all; after epoch 1 for 2 in all." in text
