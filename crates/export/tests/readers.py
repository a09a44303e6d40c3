"""Reads an export with somebody else's library and prints as JSON what that found in it.

Usage: python readers.py FORMAT FILE. Ends with 77 where the library is not installed.
"""

import json
import sys


def table(path, names=None, types=None, **how):
    import pandas

    frame = pandas.read_csv(path, header=0 if names is None else None, names=names, dtype=types, **how)
    return frame


def kinds(frame, columns):
    return {column: frame[column].dtype.kind for column in columns}


def plover(path):
    import pandas

    frame = pandas.read_json(path, lines=True, dtype={"date": str}, convert_dates=False)
    pick = lambda row: {
        key: row[key] for key in ("date", "event", "mode", "quad_code", "event_scale", "comment") if key in row
    } | {
        "actor": [entity["code"] + entity["sector"] for entity in row["actor"]],
        "text": row["text"] if isinstance(row["text"], str) else None,
        "story": row["text_info"].get("text_story", "")[:13],
    }
    return [pick(row) for row in frame.to_dict("records")]


def polecat(path):
    frame = table(path, sep="\t", quoting=3)
    return {
        "columns": len(frame.columns),
        "kinds": kinds(frame, ["Intensity", "Latitude", "Actor COW"]),
        "types": list(frame["Event Type"]),
        "rows": frame[["Event Date", "Actor Name", "Actor Country", "Recipient Country", "Country", "Publication Date"]].iloc[0].tolist(),
    }


def icews(path):
    frame = table(path, sep="\t", quoting=3, types={"CAMEO Code": str})
    return {
        "columns": len(frame.columns),
        "kinds": kinds(frame, ["Event ID", "Intensity"]),
        "unique": bool(frame["Event ID"].is_unique),
        "rows": frame[["Event Date", "Source Country", "CAMEO Code", "Intensity", "Target Country"]].values.tolist(),
    }


def gdelt_events(path):
    frame = table(path, names=range(61), sep="\t", quoting=3, types={26: str, 27: str, 28: str})
    return {
        "kinds": kinds(frame, [0, 1, 4, 30, 56]),
        "unique": bool(frame[0].is_unique),
        "rows": frame[[1, 4, 5, 15, 26, 28, 29, 30, 52, 53]].values.tolist()[:2],
        "address": frame[60].iloc[0],
    }


def gdelt_mentions(path):
    frame = table(path, names=range(16), sep="\t", quoting=3)
    return {"kinds": kinds(frame, [0, 1, 2, 11, 12]), "rows": frame[[1, 2, 3, 4, 5, 11, 12]].values.tolist()[:1]}


def acled(path):
    frame = table(path)
    return {
        "columns": len(frame.columns),
        "kinds": kinds(frame, ["year", "time_precision", "iso", "latitude", "timestamp"]),
        "fatalities": int(frame["fatalities"].notna().sum()),
        "rows": frame[
            ["event_date", "event_type", "sub_event_type", "actor1", "inter1", "actor2", "inter2", "interaction", "region", "location", "geo_precision"]
        ].values.tolist(),
    }


def plain(path):
    frame = table(path, types={"cameo": str}, parse_dates=["start", "end"])
    return {
        "kinds": kinds(frame, ["start", "score", "latitude", "voices", "amended"]),
        "cameo": frame["cameo"].fillna("").tolist(),
        "quote": frame["quote"].fillna("").str[:12].tolist(),
        "sectors": frame["actor_sectors"].fillna("").tolist(),
    }


def parquet(path):
    import pyarrow.parquet as pq

    read = pq.read_table(path)
    told = read.schema.metadata or pq.read_metadata(path).metadata
    return {
        "types": {name: str(read.schema.field(name).type) for name in ("id", "start", "actor_names", "score", "voices", "amended")},
        "licence": told[b"licence"].decode(),
        "start": [str(day) for day in read["start"].to_pylist()],
        "actors": read["actor_countries"].to_pylist(),
        "recipients": read["recipient_countries"].to_pylist(),
        "quote": [text and text[:12] for text in read["quote"].to_pylist()],
    }


def geojson(path):
    import geojson as library

    read = library.load(open(path, encoding="utf-8"))
    points = [feature.geometry and feature.geometry["coordinates"] for feature in read.features]
    faults = [feature.errors() for feature in read.features if feature.geometry and not feature.is_valid]
    return {"points": points, "faults": faults, "licence": read["licence"], "first": read.features[0].properties["actor_names"]}


def network(graph):
    edges = [(one, other, told["type"], told["score"], told["voices"]) for one, other, told in graph.edges(data=True)]
    labels = {name: told["label"] for name, told in graph.nodes(data=True)}
    return {"directed": graph.is_directed(), "edges": sorted(edges), "labels": labels}


def graphml(path):
    import networkx

    graph = networkx.read_graphml(path, force_multigraph=True)
    return network(graph) | {"licence": graph.graph["licence"]}


def gexf(path):
    import networkx

    graph = networkx.read_gexf(path, version="1.3")
    starts = sorted(told["start"] for _, _, told in graph.edges(data=True) if "start" in told)
    return network(graph) | {"starts": starts}


def icalendar(path):
    from icalendar import Calendar

    read = Calendar.from_ical(open(path, "rb").read())
    events = [
        [str(event["DTSTART"].dt), str(event["DTEND"].dt), str(event["STATUS"]), str(event["SUMMARY"]), str(event.get("LOCATION", ""))]
        for event in read.walk("VEVENT")
    ]
    described = [str(event["DESCRIPTION"]).splitlines()[0] for event in read.walk("VEVENT")]
    return {"faults": [str(fault) for fault in read.errors], "events": events, "described": described, "terms": str(read["DESCRIPTION"])}


def atom(path):
    import feedparser

    read = feedparser.parse(path)
    entries = [
        [entry.title, entry.id.split(":")[2], [one.name for one in entry.authors], [part.value for part in entry.get("content", [])], entry.get("link")]
        for entry in read.entries
    ]
    return {"bozo": bool(read.bozo), "updated": read.feed.updated, "rights": read.feed.rights, "entries": entries}


def write(found, indent=""):
    """A row a line, so that a difference shows where it is."""
    dump = lambda value: json.dumps(value, ensure_ascii=False)
    pairs = found.items() if isinstance(found, dict) else enumerate(found)
    for key, value in pairs:
        mark = f"{indent}{key}: " if isinstance(found, dict) else indent
        if isinstance(value, list) and value and isinstance(value[0], (list, tuple, dict)):
            print(mark.rstrip())
            write(value, indent + "  ")
        else:
            print(mark + dump(value))


READERS = {
    "plover": plover,
    "polecat": polecat,
    "icews": icews,
    "gdelt-events": gdelt_events,
    "gdelt-mentions": gdelt_mentions,
    "acled": acled,
    "csv": plain,
    "parquet": parquet,
    "geojson": geojson,
    "graphml": graphml,
    "gexf": gexf,
    "icalendar": icalendar,
    "atom": atom,
}

try:
    found = READERS[sys.argv[1]](sys.argv[2])
except ModuleNotFoundError as missing:
    print(missing.name)
    sys.exit(77)
write(found)
