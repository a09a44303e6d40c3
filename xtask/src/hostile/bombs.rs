//! Texts that are built to cost much more than their size.

use super::archives;
use super::draw::Draw;

/// A file that is built to do harm: its name and what is in it.
pub(super) type File = (&'static str, Vec<u8>);

/// Those that stand once among the cases.
pub(super) const ONCE: usize = 33;
/// Kinds that are drawn again and again, in sizes up to some hundred KiB.
const KINDS: usize = 17;

/// A bomb of a drawn kind and size.
pub(super) fn drawn(draw: &mut Draw) -> anyhow::Result<File> {
    let size = 1 << (4 + draw.below(14));
    Ok(text(draw.below(KINDS), size))
}

/// The large ones, each of which would take all memory or hours if it were read as it asks for.
pub(super) fn once(number: usize, story: &[u8]) -> anyhow::Result<File> {
    let million = 1_000_000;
    Ok(match number {
        0..KINDS => text(number, 3 * million),
        17 => ("zeros.txt.gz", archives::bomb(0, 2000, 1)?),
        18 => ("lines.jsonl.gz", archives::bomb(b'\n', 2000, 1)?),
        19 => ("letters.csv.gz.gz.gz", archives::bomb(b'a', 2000, 3)?),
        20 => ("blanks.tar.gz", archives::bomb(0, 2000, 1)?),
        21 => ("name.tar.gz", archives::long_name(2000)?),
        22 => ("huge.tar", archives::wrong_size(8 << 30)),
        23 => ("more.tar", archives::wrong_size(u64::MAX >> 1)),
        24 => ("overlap.zip", archives::overlapping(15, 60_000)?),
        25 => ("tiny.zip", archives::tiny(20_000, true)?),
        26 => ("tiny.tar.gz", archives::tiny(200_000, false)?),
        27 => ("links.tar", archives::links(story, false)?),
        28 => ("links.tar", archives::links(story, true)?),
        29 => ("slips.zip", archives::slips(story)?[0].clone()),
        30 => ("slips.tar", archives::slips(story)?[1].clone()),
        31 => ("words.txt", "the minister visited Kenya and ".repeat(30_000).into_bytes()),
        _ => ("long.txt", [b"Envoys meet\n\n".to_vec(), vec![b'a'; 64 << 20]].concat()),
    })
}

/// A text of some kind of about so many bytes.
fn text(kind: usize, size: usize) -> File {
    let many = |what: &str| what.repeat(size / what.len().max(1) + 1);
    let numbered =
        |make: &dyn Fn(usize) -> String| (0..size / make(0).len().max(1)).map(make).collect::<String>();
    let nitf = |body: &str| format!("<nitf><body><body.content>{body}</body.content></body></nitf>");
    let (name, text) = match kind {
        0 => ("deep.html", format!("<html><body>{}Envoys met.", many("<div>"))),
        1 => ("repeat.html", format!("<p>{}{}", numbered(&|n| format!("<b id={n:06}>")), many("<p>x"))),
        2 => ("attributes.html", format!("<p {}>Envoys met.</p>", numbered(&|n| format!("a{n:06}=1 ")))),
        3 => ("tables.html", many("<table><tr><td>x")),
        4 => ("deep.xml", nitf(&many("<p>"))),
        5 => ("attributes.xml", format!("<nitf {}/>", numbered(&|n| format!("a{n:06}='1' ")))),
        6 => ("spaces.xml", numbered(&|n| format!("<nitf xmlns:a{n:06}='{n:06}'>"))),
        7 => ("laughs.xml", laughs(size)),
        8 => ("quadratic.xml", quadratic(size)),
        9 => ("items.xml", many("<newsItem guid='x'>")),
        10 => ("entries.xml", format!("<rss version='2.0'><channel>{}</channel></rss>", many("<item/>"))),
        11 => ("deep.json", many("[{\"a\":")),
        12 => ("objects.json", format!("[{}0]", many("{\"\":0},"))),
        13 => ("open.csv", format!("id,text\n1,\"{}", many("a\n"))),
        14 => ("columns.csv", format!("{}\n{}", many("a,"), many("b,"))),
        15 => ("headers.warc", format!("WARC/1.0\r\n{}", many("a: b\r\n"))),
        _ => ("sentence.txt", format!("Envoys meet\n\n{}", many("Norway, Kenya and the envoys of "))),
    };
    (name, text.into_bytes())
}

/// Entities that hold each other, ten times each.
fn laughs(size: usize) -> String {
    let depth = (size / 60).clamp(2, 40);
    let inner = |n: usize| format!("&a{n};").repeat(10);
    let entities: String = (1..depth).map(|n| format!("<!ENTITY a{n} \"{}\">", inner(n - 1))).collect();
    format!(
        "<!DOCTYPE nitf [<!ENTITY a0 \"ha\">{entities}]><nitf><body><p>&a{};</p></body></nitf>",
        depth - 1
    )
}

/// One long entity, named again and again.
fn quadratic(size: usize) -> String {
    let (long, calls) = ("a".repeat(size / 2), "&a;".repeat(size / 6));
    format!("<!DOCTYPE nitf [<!ENTITY a \"{long}\">]><nitf><body><p>{calls}</p></body></nitf>")
}
