"""Writes crates/knowledge/data/places.tsv from GeoNames and from place_names.py.

    python3 xtask/facts/places.py [../shared/data/places]

Reads GeoNames' ``cities15000.txt``, ``admin1.json`` and ``countryInfo.tsv`` (CC BY 4.0, https://www.geonames.org)
and takes names, coordinates and populations from them. Towns kept: 75,000 people or more, capitals, seats of the
divisions kept, and every town that TOWNS names. Coordinates are rounded to 0.01 degree.
"""

import collections
import json
import pathlib
import re
import sys
import unicodedata

import place_names

ROOT = pathlib.Path(__file__).resolve().parents[2]
OUT = ROOT / "crates/knowledge/data/places.tsv"

# GeoNames' feature classes for quarters, historical and abandoned places, farms: no towns of their own.
NO_TOWN = {"PPLX", "PPLH", "PPLQ", "PPLW", "PPLF", "PPLR", "STLMT", "PPLCH"}
MIN_POPULATION = 75_000
# States of which newswire names small towns too: of these every town of GeoNames' list is kept, with its other spellings.
NEWS = set(
    "AF PK IQ SY LB IL PS SD SS SO YE LY UA GE AM AZ MM KP IR EG ML NE TD CF ER ET BI RW LR SL HT XK RS BA MK AL KG TJ TM MD "
    "BY LK NP JO KW QA BH OM AE SA KE UG BF TN DZ CU".split()
)
# Lands without inhabitants, which no list of states has.
NO_STATE = {"TF"}
COMMON = set(place_names.TOO_COMMON.split())
# States whose first-level divisions are communes, parishes, islets or many small counties: newswire names them only with
# their word ("Yala province"), and so do we, unless they stand in DIVISIONS.
NO_DIVISIONS = set(
    "SI MK MT LV MH BS SC IM CV PR MV AD SM LI MC MD AZ AG BB BM DM GD KN LC VC JM TT PW FM NR TV TO WS KI VU SB AS GU "
    "VI MP KY AI VG TC MS AW CW BQ SX GL FO AX GG JE GP MQ RE YT GF NC PF WF PM BL MF SH IS IE LU BZ ME HR MU KM ST CY "
    "TH RO BG PT NO FI SE EE LT HU DO UY GT HN SV NI CR CF AM BT GN GW LS SZ GM BJ GA CG BI MW BF DK SR GY FJ TL".split()
)
# The word newswire puts behind a division's name where the bare name is also a town's.
WORD = collections.defaultdict(
    lambda: "province",
    {
        **dict.fromkeys("RU UA BY KZ KG UZ ET TZ SO SN ML NE BF CM GH TD CI UG CZ GE PE CL NA MR EE AM IT FR".split(), "region"),
        **dict.fromkeys("US IN BR MX VE NG SD SS MY AU DE AT MM".split(), "state"),
        **dict.fromkeys("KE HR HU RO SE NO LR EE".split(), "county"),
        **dict.fromkeys("JP".split(), "prefecture"),
        **dict.fromkeys("CO BO PY HT SV GT HN UY".split(), "department"),
        **dict.fromkeys("LB JO EG TN YE PS BH KW OM".split(), "governorate"),
        **dict.fromkeys("LY PT BD IL SL".split(), "district"),
        **dict.fromkeys("CH".split(), "canton"),
        **dict.fromkeys("SI MK MT LV MD ME TL AD SM".split(), "municipality"),
        **dict.fromkeys("IE GB".split(), "county"),
        **dict.fromkeys("FI DK BF GN GW GM SZ GY IS CY".split(), "region"),
        **dict.fromkeys("NI BJ CG".split(), "department"),
        **dict.fromkeys("BT LS SR AZ MW LU BZ".split(), "district"),
        **dict.fromkeys("LT".split(), "county"),
        **dict.fromkeys("CF".split(), "prefecture"),
        **dict.fromkeys("BB JM AG DM GD KN LC VC".split(), "parish"),
    },
)
SUFFIX = re.compile(
    r"[ -](Province|Oblast'?|oblast|oblisi|Oblisi|Region|region|province|Governorate|Department|State|County|county|"
    r"District|Kray|Krai|Division|Pradesh Province|Rayon|Voivodeship|Municipality|City)$"
)
GENERIC = re.compile(r" (Oblast|Province|Region|Governorate|Department|County|Prefecture|District|Krai|Territory)$")
PREFIX = re.compile(r"^(State of|Republic of|Region of|County of|Muhafazat|Canton of) ")
ARTICLE = re.compile(r"^(Al|Ar|As|Ash|At|Ad|An|Az|El)[ -](?=\w{4})")


def plain(text):
    """ASCII letters of a name, for comparing: accents, apostrophes and dots are dropped."""
    text = text.replace("ı", "i").replace("ł", "l").replace("Ł", "L").replace("ø", "o").replace("Ø", "O")
    text = text.replace("ǝ", "a").replace("ə", "a").replace("đ", "d").replace("Đ", "D").replace("ß", "ss").replace("æ", "ae")
    text = unicodedata.normalize("NFKD", text)
    text = "".join(c for c in text if not unicodedata.combining(c))
    return re.sub(r"[ʻʼʾʿ‘’'`´ʹ]", "", text)


def key(text):
    """A name for finding it in GeoNames: its plain letters."""
    return re.sub(r"[^a-z0-9]+", " ", plain(text).lower()).strip()


def read_as(text):
    """What the readers of the file take for one spelling: hyphens and apostrophes cut, accents and case do not count."""
    cut = re.sub(r"[ʻʼʾʿ‘’'`´ʹ\-–]+", " ", text)
    return " ".join(plain(cut).replace(".", "").lower().split())


def written(text):
    """A name as newswire's typewriters have it: no accents, straight apostrophes inside words only."""
    text = re.sub(r"[ʻʼʾʿ‘’`´ʹ]", "'", text)
    return plain(text.replace("'", "\0")).replace("\0", "'").strip("'").replace(" '", " ").replace("' ", " ")


def read_countries(folder):
    table = {"XK": "KOS"}
    for line in (folder / "countryInfo.tsv").read_text(encoding="utf8").splitlines():
        cells = line.split("\t")
        if not line.startswith("#") and len(cells) > 2:
            table.setdefault(cells[0], cells[1])
    return table


class Town:
    """One row of GeoNames' cities15000."""

    def __init__(self, cells):
        self.name, self.ascii, others = cells[1], cells[2], cells[3].split(",")
        self.others = others
        self.latitude, self.longitude = float(cells[4]), float(cells[5])
        self.feature, self.country, self.division = cells[7], cells[8], cells[10]
        self.population = int(cells[14] or 0)
        self.main_keys = {key(self.name), key(self.ascii)}
        self.keys = self.main_keys | {key(o) for o in others if o.isascii() or not re.search(r"[^\u0000-\u024f\u2019]", o)}


def read_towns(folder):
    lines = (folder / "cities15000.txt").read_text(encoding="utf8").splitlines()
    return [Town(line.split("\t")) for line in lines]


def by_hand(block):
    """(country alpha-2, [names]) of each line of TOWNS or DIVISIONS."""
    for line in block.strip().splitlines():
        country, names = line.split(" ", 1)
        yield country, names.split("|")


def find_town(towns, names):
    """The largest town answering to the first name that any answers to; a town's own name beats its other names."""
    for attribute in ("main_keys", "keys"):
        for name in names:
            found = [t for t in towns if key(name) in getattr(t, attribute)]
            if found:
                return max(found, key=lambda t: (t.feature in ("PPLC", "PPLA"), t.population))
    return None


def spellings(name):
    """A name in ASCII and, for Arabic names, without its article."""
    forms = [plain(name), ARTICLE.sub("", plain(name))]
    if ARTICLE.match(plain(name)):
        forms.append(ARTICLE.sub(lambda m: m.group(1).lower() + "-", plain(name)))
    return forms


def bones(text):
    """What spellings of one name share: its first letter and its consonants, sounds that romanisations mix taken as one."""
    text = key(ARTICLE.sub("", plain(text))).replace(" ", "")
    for group, sound in (("kh", "h"), ("gh", "g"), ("dh", "d"), ("th", "t"), ("sh", "s"), ("ch", "s"), ("q", "k"), ("c", "k"), ("z", "s")):
        text = text.replace(group, sound)
    return text[:1] + re.sub(r"(.)\1+", r"\1", re.sub(r"[aeiouywh]", "", text[1:]))


def variants(town, name):
    """GeoNames' other names of a town that only spell it otherwise, at most six."""
    same = [o for o in town.others if o.isascii() and re.fullmatch(r"[A-Z][A-Za-z' -]{3,}", o) and not o.isupper() and bones(o) == bones(name) and len(bones(o)) > 2]
    return sorted(set(same), key=lambda o: (len(o), o))[:6]


def aliases(name, others):
    """The other names in order, none that readers fold into one before: accents, hyphens and apostrophes do not count."""
    seen, kept = {read_as(name)}, []
    for other in map(written, others):
        # A small letter in the file fits both letters in a text.
        other = GENERIC.sub(lambda word: word.group(0).lower(), other)
        if key(other) and read_as(other) not in seen and other not in COMMON:
            seen.add(read_as(other))
            kept.append(other)
    return kept


def display(town):
    """GeoNames' name, in ASCII where it carries marks of scholarly transliteration."""
    scholarly = re.search(r"[āēīōūḩḥşţẕḑḨŞŢẔḐĀĪŪŌ‘’ʻʼʾʿẓṭṣạơưăđǝ]", town.name) and town.country not in ("TR", "RO", "VN", "LV")
    name = plain(town.name) if scholarly or not re.search(r"^[\u0000-\u024f]+$", town.name) else town.name
    return re.sub(r"-(si|shi|gun)$", "", name)


def town_rows(towns, codes, wanted_divisions):
    per_country = collections.defaultdict(list)
    for town in towns:
        per_country[town.country].append(town)
    rows, taken, missing, of_division = [], set(), [], collections.defaultdict(set)
    for country, names in by_hand(place_names.TOWNS):
        town = find_town(per_country[country], names)
        if town is None:
            missing.append((country, names[0]))
            continue
        taken.add(id(town))
        others = names[1:] + [f for n in names for f in (plain(n),)] + [plain(town.name), town.name]
        others += variants(town, names[0]) if country in NEWS else []
        of_division[country, town.division] |= {key(n) for n in names}
        rows.append(row(names[0], codes[country], town, "city", aliases(names[0], others)))
    named = {(r[1], key(n)) for r in rows for n in (r[0], *r[6])}
    for town in sorted(towns, key=lambda t: -t.population):
        big = (town.population >= MIN_POPULATION or town.country in NEWS) and town.feature not in NO_TOWN
        seat = town.feature == "PPLA" and (town.country, town.division) in wanted_divisions
        capital = town.feature == "PPLC"
        name = display(town)
        if town.country in NO_STATE or id(town) in taken or not (big or seat or capital) or (name in COMMON and not capital) or len(name) < 3:
            continue
        if (codes[town.country], key(name)) in named:
            continue
        named.add((codes[town.country], key(name)))
        of_division[town.country, town.division].add(key(name))
        others = spellings(name) + [town.name] + (variants(town, name) if town.country in NEWS else [])
        rows.append(row(name, codes[town.country], town, "city", aliases(name, others)))
    return rows, missing, of_division


def row(name, code, where, kind, others):
    return (name, code, f"{where.latitude:.2f}", f"{where.longitude:.2f}", str(where.population), kind, others)


class Spot:
    """Coordinates of something that has no town behind it."""

    def __init__(self, latitude, longitude):
        self.latitude, self.longitude, self.population = latitude, longitude, 0


def centre(towns):
    """Where a division's coordinates are taken to be: between the middle of its outermost towns and that of all its towns."""
    latitudes, longitudes = [t.latitude for t in towns], [t.longitude for t in towns]
    if max(longitudes) - min(longitudes) > 180:  # Across the date line: its seat or largest town.
        best = max(towns, key=lambda t: (t.feature in ("PPLC", "PPLA"), t.population))
        return Spot(best.latitude, best.longitude)
    return Spot(middle(latitudes), middle(longitudes))


def middle(degrees):
    """Half-way between the middle of the outermost and the mean of all."""
    return ((min(degrees) + max(degrees)) / 2 + sum(degrees) / len(degrees)) / 2


def division_rows(folder, towns, codes, cities, of_division):
    inside = collections.defaultdict(list)
    for town in towns:
        inside[town.country, town.division].append(town)
    city_names = {(r[1], key(n)) for r in cities for n in (r[0], *r[6])}
    hand = list(by_hand(place_names.DIVISIONS))
    rows, used, seen = [], set(), set()
    for entry in json.loads((folder / "admin1.json").read_text(encoding="utf8")):
        country, division = entry["code"].split(".")
        base = base_name(entry["name"])
        named = next((i for i, (c, ns) in enumerate(hand) if c == country and {key(n) for n in ns} & {key(base), key(entry["name"])}), None)
        if country in NO_STATE or not inside[country, division]:
            continue
        where = centre(inside[country, division])
        if named is not None:
            if named in used:
                continue
            used.add(named)
            names = hand[named][1]
            bare = {key(n) for n in names[1:] if (codes[country], key(n)) in city_names}
            others = [n for n in names[1:] if key(n) not in bare]
            rows.append(row(names[0], codes[country], where, "region", aliases(names[0], others + [plain(o) for o in others])))
            continue
        if country in NO_DIVISIONS:
            name = f"{plain(base)} {WORD[country]}"
            if (codes[country], key(name)) not in seen and len(base) > 2:
                seen.add((codes[country], key(name)))
                rows.append(row(name, codes[country], where, "region", aliases(name, [full_of(base, entry["name"])])))
            continue
        if base in COMMON or re.search(r"(North|South|East|West|Central|Northern|Southern|Eastern|Western|Centre)$", base):
            continue
        name, others = division_names(base, entry["name"], WORD[country], key(base) in of_division[country, division])
        if (codes[country], key(name)) not in seen:
            seen.add((codes[country], key(name)))
            rows.append(row(name, codes[country], where, "region", aliases(name, others)))
    return rows, [hand[i] for i in range(len(hand)) if i not in used]


def base_name(name):
    return PREFIX.sub("", SUFFIX.sub("", SUFFIX.sub("", name)))


def full_of(base, name):
    """The division's full name where it says more than the bare one."""
    return name if key(name) != key(base) and " " in name else ""


def division_names(base, full, word, is_town):
    """A division's names: bare unless a town in it has that name, and with the word for such divisions."""
    base = plain(base) if re.search(r"[^\u0000-\u017f]|[‘’āīūşţ]", base) else base
    with_word = [f"{base} {word}"]
    if word == "region":
        with_word.append(f"{base} oblast")
    if is_town:
        return with_word[0], with_word[1:] + [full, plain(full)] * (key(full) != key(base))
    return base, [*with_word[:1], full]


def landmark_rows():
    for line in place_names.LANDMARKS.strip().splitlines():
        kind, names, country, latitude, longitude = line.split(";")
        name, *others = names.split("|")
        yield row(name, country, Spot(float(latitude), float(longitude)), kind, aliases(name, others))


def main():
    folder = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "../shared/data/places"
    codes, towns = read_countries(folder), read_towns(folder)
    divisions = json.loads((folder / "admin1.json").read_text(encoding="utf8"))
    wanted = {tuple(d["code"].split(".")) for d in divisions if d["code"][:2] not in NO_DIVISIONS}
    cities, missing_towns, of_division = town_rows(towns, codes, wanted)
    regions, missing_divisions = division_rows(folder, towns, codes, cities, of_division)
    landmarks = list(landmark_rows())
    marked = {(r[1], read_as(n)) for r in landmarks if r[5] in ("region", "island") for n in (r[0], *r[6])}
    regions = [r for r in regions if (r[1], read_as(r[0])) not in marked]
    rows = landmarks + sorted(regions) + sorted(cities)
    header = (
        "# Source: towns and first-level divisions from GeoNames (https://www.geonames.org, CC BY 4.0), with names added from the\n"
        "# public record; landmarks from the public record. Written by xtask/facts/places.py.\n"
        "# name\tcountry\tlatitude\tlongitude\tpopulation\tkind\taliases\n"
    )
    OUT.parent.mkdir(parents=True, exist_ok=True)
    with OUT.open("w", encoding="utf8") as out:
        out.write(header)
        for r in rows:
            out.write("\t".join((*r[:6], "|".join(r[6]))) + "\n")
    print(f"{len(rows)} places: {len(cities)} towns, {len(regions)} divisions; {OUT.stat().st_size} bytes")
    print("not in GeoNames:", missing_towns)
    print("divisions without an entry:", missing_divisions)


if __name__ == "__main__":
    main()
