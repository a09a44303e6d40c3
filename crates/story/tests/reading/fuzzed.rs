//! What the fuzz targets check, with their seeds and some thousand mutations of these.

#[path = "../../../../fuzz/src/reading.rs"]
#[allow(unreachable_pub, reason = "the module is that of the fuzz crate, where it is public")]
mod reading;

#[path = "../../../../fuzz/src/feeding.rs"]
mod feeding;

use story::reading::Format;

use self::feeding::feed;

fn check(target: &str, format: Format) {
    feed(target, 300, |bytes| reading::reads(format, bytes));
}

#[test]
fn html() {
    check("html", Format::Html);
}

#[test]
fn feeds() {
    check("feed", Format::Feed);
}

#[test]
fn newsml() {
    check("newsml_g2", Format::NewsMlG2);
    check("newsml1", Format::NewsMl1);
}

#[test]
fn nitf() {
    check("nitf", Format::Nitf);
}

#[test]
fn json() {
    check("json", Format::Json);
}

#[test]
fn tables() {
    check("table", Format::Table);
    check("parquet", Format::Parquet);
}

#[test]
fn archives() {
    check("warc", Format::Warc);
    check("zip", Format::Zip);
    check("tar", Format::Tar);
    check("gzip", Format::Gzip);
}

#[test]
fn wire() {
    feed("wire", 1000, reading::covers);
}
