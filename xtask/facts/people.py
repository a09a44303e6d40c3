"""Writes crates/knowledge/data/people/lists.toml: office holders that the files beside it do not have yet.

    python3 xtask/facts/people.py [../shared/data/people]

Reads the CIA's list of world leaders as of early 2019 (``cia-world-leaders-2019.zip``, public domain) and Wikidata's heads
of state and government of 2022 (``wikidata-leaders-2022.csv``, CC0), and takes names, offices and years. Kept are heads of
state and of government, vice presidents, foreign, defence, interior and finance ministers and heads of central banks. Of
REIGN's leaders (``reign-leaders-2021.csv``, after Archigos) only San Marino's captains regent are taken, who change every
half year; it writes others by their family names alone. Whoever stands in another file of the folder is left
out, so that a person stands in one place; rerun this after editing those files.
"""

import csv
import difflib
import json
import pathlib
import re
import sys
import tomllib
import unicodedata
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
PEOPLE = ROOT / "crates/knowledge/data/people"
OUT = PEOPLE / "lists.toml"

# The CIA's names of states that are not the ISO table's short names.
STATES = {
    "Bahamas, The": "BHS", "Bolivia": "BOL", "Brunei": "BRN", "Burma": "MMR", "Cabo Verde": "CPV", "Kosovo": "KOS",
    "Congo, Democratic Republic of the": "COD", "Congo, Republic of the": "COG", "Cote d'Ivoire": "CIV", "Czechia": "CZE",
    "Eswatini": "SWZ", "Gambia, The": "GMB", "Holy See (Vatican City)": "VAT", "Iran": "IRN", "Korea, North": "PRK",
    "Korea, South": "KOR", "Laos": "LAO", "Micronesia, Federated States of": "FSM", "Moldova": "MDA", "Netherlands": "NLD",
    "North Macedonia": "MKD", "Russia": "RUS", "Syria": "SYR", "Taiwan": "TWN", "Tanzania": "TZA", "Timor-Leste": "TLS",
    "Turkey": "TUR", "United Kingdom": "GBR", "Venezuela": "VEN", "Vietnam": "VNM", "Cook Islands": "COK",
    "Cape Verde": "CPV", "East Timor": "TLS", "Federated States of Micronesia": "FSM", "Ivory Coast": "CIV",
    "Kingdom of Denmark": "DNK", "Kingdom of the Netherlands": "NLD", "North Korea": "PRK", "South Korea": "KOR",
    "People's Republic of China": "CHN", "Republic of Ireland": "IRL", "Republic of the Congo": "COG",
    "Democratic Republic of the Congo": "COD", "State of Palestine": "PSE", "São Tomé and Príncipe": "STP",
    "The Bahamas": "BHS", "The Gambia": "GMB", "United States of America": "USA", "Vatican City": "VAT",
    "Czech Republic": "CZE", "Sao Tome and Principe": "STP",
}
# What newswire calls an office, by the beginning of the list's title; the first that fits is taken.
OFFICES = [
    (r"(Vice President|First Vice President)$", "vice president"),
    (r"(President|Federal President|President of Swiss Confederation)$", "president"),
    (r"(Prime Minister|Interim Prime Minister|Taoiseach|President of the Govt|Head of Govt)", "prime minister"),
    (r"(Premier|Chancellor|King|Queen|Sultan|Amir|Emir|Governor General)$", None),
    (r"(Minister|Secretary|Chief of the Federal Department) (of|for) (Foreign|Intl\. Relations|External)", "foreign minister"),
    (r"(Minister|Secretary|Cabinet Secretary) (of|for) (National )?Defense", "defense minister"),
    (r"(Minister|Secretary|Cabinet Secretary) (of|for) (the )?(Interior|Home Affairs|Internal (Affairs|Security)|Public Security)", "interior minister"),
    (r"Minister of (Security|Justice) & (Interior|Public Security|Home Affairs)", "interior minister"),
    (r"(Minister|Secretary) (of|for) (the )?(Economy & )?Finance(?! II)", "finance minister"),
    (r"(Executive )?(Governor|President|Chairman),? (of )?(the |The )?.*(Central Bank|Reserve Bank|National Bank|Central Reserve Bank)", "central bank governor"),
]
NOT_THE_MINISTRY = re.compile(r"Foreign (Trade|Commerce|Economic|Investment)|Defense (Industry|Production)|Civil Defense")
TITLES = re.compile(r"\b((Lt\.|Maj\.|Brig\.|Brig|Lt|Maj) )?(Gen|Col|Adm|Capt|Dr|Sir|Fd|Mar|Sheikh|Dame|Cdr|Cmdr|Prof|Rear|Vice|Air|Chief|Rev|Ing|Lord|Dato|Datuk|Tan Sri)\. |\(Ret\.\)|,? ?\b(Dr|Gen|Sir|Ret|Brig|Col|Maj|Lt)\.|\([^)]*\)")
WIKIDATA = {
    "President": "president", "Prime Minister": "prime minister", "Premier": "premier", "Emir": "emir", "emir": "emir",
    "president": "president", "Prime minister": "prime minister", "Governor-General": "governor general",
}
# Likeness from which two romanisations of one state are taken for one person.
SAME_NAME = 0.82
# Misspelt, outdated or ceremonial entries of the lists.
LEFT_OUT = {
    "Wachiralongkon Bodinthrathepphayawarangkun", "Hasan Fereidun Ruhani", "Fernando Vérgez Alzaga", "Michiel Godfried Eman",
}
FAMILY_FIRST = {"KOR", "PRK", "CHN", "TWN"}


def fold(text):
    text = unicodedata.normalize("NFD", text.replace("ø", "o").replace("ł", "l").replace("ı", "i").replace("đ", "d"))
    text = "".join(c for c in text if not unicodedata.combining(c)).replace(".", "")
    return " ".join(re.split(r"[\s\-'’‘ʻ]+", text)).lower().strip()


def read_codes(folder):
    codes = dict(STATES)
    for line in (folder / "../places/countryInfo.tsv").read_text(encoding="utf8").splitlines():
        cells = line.split("\t")
        if not line.startswith("#") and len(cells) > 4:
            codes.setdefault(cells[4], cells[1])
    return codes


class Known:
    """Who stands in the other files: all names, and family names with what was held in 2018 to 2022."""

    def __init__(self):
        self.names, self.family, self.joined = set(), {}, {}
        for path in sorted(PEOPLE.glob("*.toml")):
            if path != OUT:
                for person in tomllib.loads(path.read_text(encoding="utf8"))["person"]:
                    self.add(person)

    def add(self, person):
        for name in [person["name"], *person.get("aliases", [])]:
            self.names.add(fold(name))
            self.joined.setdefault(person["code"], []).append(fold(name).replace(" ", ""))
            for word in fold(name).split():
                self.family.setdefault((person["code"], word), []).append(person)

    def has(self, code, name, family, office):
        """Whether the name is known, or one of that family and first letters, or of that family and office."""
        if fold(name) in self.names:
            return True
        joined = fold(name).replace(" ", "")
        if difflib.get_close_matches(joined, self.joined.get(code, []), n=1, cutoff=SAME_NAME):
            return True
        words = fold(name).split()
        for part in fold(family).split():
            for person in self.family.get((code, part), []):
                first = fold(person["name"]).split()
                close = any(a[:3] == b[:3] for a in words if a != part for b in first if b != part)
                same_office = any(t["office"] == office for t in person.get("terms", []))
                if close or same_office:
                    return True
        return False


def cased(word):
    """LOPEZ becomes Lopez; a name already in small letters, and Mc and O', keep theirs."""
    if not word.isupper() and not re.match(r"^(al|el|Mc|De|Mac|d)-?'?[A-Z]{2,}", word):
        return word
    parts = re.split(r"([-'])", word)
    parts = [p if p in ("al", "el", "Mc", "ould") else p[:1] + p[1:].lower() for p in parts]
    text = "".join(parts)
    text = re.sub(r"^Mc([a-z])", lambda m: "Mc" + m.group(1).upper(), text)
    return {"De": "de", "La": "la", "Bin": "bin", "Del": "del", "Da": "da", "Dos": "dos", "Von": "von"}.get(text, text)


def cia_name(label):
    """(name, family name) of "Andres Manuel LOPEZ OBRADOR"; the family name is the run of capitals."""
    words = TITLES.sub("", label).replace(",", "").replace("Judge ", "").split()
    words = [w for w in words if not w.startswith('"')]
    family = [w for w in words if len(re.sub(r"[^A-Z]", "", w)) >= 2 and re.sub(r"^(al|el|Mc|Mac|De)-?", "", w).isupper()]
    return " ".join(cased(w) for w in words), " ".join(cased(w) for w in family)


def cia_office(title):
    if NOT_THE_MINISTRY.search(title) or re.search(r"Minister-Delegate|Deputy Minister|State for", title):
        return None
    for pattern, office in OFFICES:
        match = re.match(pattern, title)
        if match:
            return office or match.group(1).lower()
    return None


def label_of(node):
    return node["http://www.w3.org/2000/01/rdf-schema#label"]


def cia_rows(folder, codes):
    with zipfile.ZipFile(folder / "cia-world-leaders-2019.zip") as archive:
        offices = json.loads(archive.read("dist/json/government-offices.json"))
    for node in offices.values():
        title = next((v for k, v in node["datatypeProperties"].items() if k.endswith("#title")), "")
        linked = [(k, v) for pair in node["objectProperties"] for k, v in pair.items()]
        state = next((label_of(v) for k, v in linked if k.endswith("hasCountry")), "")
        office = cia_office(title)
        # Bosnia's list mixes the state's offices with those of its federation.
        if office is None or state not in codes or codes[state] == "BIH":
            continue
        for key, holder in linked:
            if key.endswith("hasGovernmentOfficial"):
                name, family = cia_name(label_of(holder))
                yield codes[state], name, family, office, "2018", "2019", "CIA World Leaders 2019"


def wikidata_rows(folder, codes):
    with (folder / "wikidata-leaders-2022.csv").open(encoding="utf8") as file:
        for row in csv.DictReader(file):
            role = next((o for label, o in WIKIDATA.items() if row["positionLabel"].startswith(label)), None)
            name = row["officeholderLabel"]
            if role is None or row["country"] not in codes or re.match(r"Q\d", name) or " of " in name:
                continue
            code = codes[row["country"]]
            family = name.split()[0] if code in FAMILY_FIRST else name.split()[-1]
            yield code, name, family, role, row["start_year"], row["end_year"] or "2022", "Wikidata 2022"


def captains(folder):
    """San Marino's captains regent since 1990, of whom the list names one each half year."""
    with (folder / "reign-leaders-2021.csv").open(encoding="utf8", errors="replace") as file:
        for row in csv.DictReader(file):
            name = re.sub(r"\s*\(.*?\)", "", row["leader"]).strip()
            if row["stateabb"] != "SNM" or int(row["eyear"] or 0) < 1990 or re.search(r" and | & ", name):
                continue
            start, end = (f"{int(row[y]):04}-{int(row[m]):02}" for y, m in (("syear", "smonth"), ("eyear", "emonth")))
            yield "SMR", name, name.split()[-1], "captain regent", f"{start}-01", f"{end}-01", "REIGN leaders 2021"


def same(one, other):
    """Whether two folded names are one: alike, or one holds all words of the other."""
    words, others = set(one.split()), set(other.split())
    return words <= others or others <= words or difflib.SequenceMatcher(None, one, other).ratio() >= SAME_NAME


def quoted(text):
    return json.dumps(text, ensure_ascii=False)


def entry(code, name, family, terms, source):
    lines = ["[[person]]", f"name={quoted(name)}"]
    if family and not name.endswith(family) and not name.startswith(family):
        lines.append(f"aliases=[{quoted(name[: name.index(family) + len(family)])}]")
    if family and family != name.split()[-1]:
        lines.append(f"surname={quoted(family)}")
    lines.append(f"code={quoted(code)}")
    inner = [
        f"{{office={quoted(o)}, sectors=[\"GOV\"], from={quoted(a)}, to={quoted(b)}}}"
        for o, spans in terms.items()
        for a, b in spans
    ]
    lines.append(f"terms=[{', '.join(inner)}]")
    lines.append(f"source={quoted(source)}")
    return "\n".join(lines) + "\n"


def main():
    folder = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "../shared/data/people"
    codes, known, found = read_codes(folder), Known(), {}
    rows = [*cia_rows(folder, codes), *wikidata_rows(folder, codes), *captains(folder)]
    for code, name, family, office, start, end, source in rows:
        if name in LEFT_OUT or " " not in name or not family or not start or known.has(code, name, family, office):
            continue
        key = next((k for k in found if k[0] == code and same(k[1], fold(name))), (code, fold(name)))
        terms = found.setdefault(key, (name, family, {}, source))[2]
        spans = terms.setdefault(office, [])
        if code == "SMR" and office == "captain regent" or not spans:
            spans.append((start, end))
        else:
            spans[0] = (min(spans[0][0], start), max(spans[0][1], end))
    text = (
        "# Office holders of early 2019 and of 2022 that the other files lack, and captains regent of San Marino, written by xtask/facts/people.py.\n"
        "# The lists date a holder by the year only; 2018 to 2019 means: attested in the list of early 2019.\n"
    )
    for (code, _), (name, family, terms, source) in sorted(found.items()):
        text += "\n" + entry(code, name, family, terms, source)
    OUT.write_text(text, encoding="utf8")
    print(f"{len(found)} people, {OUT.stat().st_size} bytes")


if __name__ == "__main__":
    main()
