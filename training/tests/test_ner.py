from training import ner
from training.score import spans


def check_re3d(text, entities, expected):
    made = [{"_id": f"d-{s}-{b - start}-{e - start}-{kind}", "begin": b, "end": e, "type": kind} for s, start, b, e, kind in entities]
    found = [" ".join(w if m == "O" else f"{w}/{m or '?'}" for w, m in zip(words, marks)) for words, marks in ner.re3d_sentences(text, made)]
    assert found == expected


def test_re3d():
    text = "Gen. Marrow left Tarsk. The Norland Front's men held the northern villages."
    entities = [(0, 0, 0, 11, "Person"), (0, 0, 17, 22, "Location"), (1, 24, 24, 41, "Organisation"), (1, 24, 28, 35, "Nationality"),
                (1, 24, 53, 74, "Location")]
    check_re3d(text, entities, [
        "Gen./B-PER Marrow/I-PER left Tarsk/B-LOC .",
        "The Norland/B-ORG Front/I-ORG 's men held the northern/? villages/? .",
    ])


def test_mend_begins_every_span():
    assert ner.mend(["I-PER", "I-PER", "O", "I-LOC", "I-ORG", None, "I-ORG"]) == ["B-PER", "I-PER", "O", "B-LOC", "B-ORG", None, "B-ORG"]


def test_hyphens_are_cut_inside_words_only():
    assert ner.split_hyphens(["al-Ani", "--", "-", "anti-war"], ["B-PER", "O", "O", "O"]) == (
        ["al", "-", "Ani", "--", "-", "anti", "-", "war"], ["B-PER", "I-PER", "I-PER", "O", "O", "O", "O", "O"])


def test_spans():
    assert spans(["B-PER", "I-PER", "B-PER", "O", "I-LOC", "I-ORG"]) == {(0, 2, "PER"), (2, 3, "PER"), (4, 5, "LOC"), (5, 6, "ORG")}


def test_columns(tmp_path):
    path = tmp_path / "names.txt"
    path.write_text("-DOCSTART- O\n\nNorland I-LOC\nwon O\n\nMarrow I-PER\n", encoding="utf-8")
    assert list(ner.read_wikigold(path)) == [(["Norland", "won"], ["B-LOC", "O"]), (["Marrow"], ["B-PER"])]
