use std::io::Write;

use expect_test::expect;
use flate2::Compression;
use flate2::write::GzEncoder;
use story::reading::{Limits, Options};

use crate::support::{arrivals, items, show};

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

fn tar(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut builder = tar::Builder::new(Vec::new());
    for (name, bytes) in files {
        let mut header = tar::Header::new_ustar();
        header.set_size(bytes.len() as u64);
        header.set_mode(0o644);
        // Set by hand, because the library will not write the names that this test is about.
        header.as_ustar_mut().unwrap().name[..name.len()].copy_from_slice(name.as_bytes());
        header.set_cksum();
        builder.append(&header, *bytes).unwrap();
    }
    builder.into_inner().unwrap()
}

fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in files {
        writer.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

const STORY: &[u8] = b"Envoys meet\n\nEnvoys of Norway and Kenya met in Geneva on Monday.\n";

#[test]
fn members_are_read_whatever_they_are() {
    let inner = zip(&[("b.txt", STORY), ("c.json", b"{\"id\": \"c\", \"text\": \"Envoys left.\"}")]);
    let archive = gzip(&tar(&[("news/a.txt", STORY), ("inner.zip", &inner), ("p.png", b"\x89PNG\r\n")]));
    let found = arrivals("news.tar.gz", &archive, &Options::default());
    expect![[r#"
        named a
         body: Envoys meet\n\nEnvoys of Norway and Kenya met in Geneva on Monday.\n
        named b
         body: Envoys meet\n\nEnvoys of Norway and Kenya met in Geneva on Monday.\n
        id c
         body: Envoys left.
        refused story/binary: news.tar!p.png: this is a picture, not text; convert it to text first
    "#]]
    .assert_eq(&show(&found));
}

#[test]
fn names_that_climb_out_do_no_harm() {
    let found = items("evil.tar", &tar(&[("../../etc/passwd.txt", STORY)]));
    assert_eq!(found[0].name, "passwd");
    let found = items("evil.zip", &zip(&[("../../../x.txt", STORY)]));
    assert_eq!(found[0].name, "x");
}

#[test]
fn several_parts_of_gzip_are_one() {
    let parts = [gzip(&STORY[..20]), gzip(&STORY[20..])].concat();
    assert_eq!(items("a.txt.gz", &parts)[0].body.as_bytes(), STORY);
}

#[test]
fn what_is_damaged_or_too_much_is_refused() {
    let whole = gzip(STORY);
    let cut = &whole[..whole.len() / 2];
    let deep = (0..6).fold(STORY.to_vec(), |bytes, _| gzip(&bytes));
    let bomb = gzip(&gzip(&vec![b'a'; 50 << 20]));
    let options = Options { limits: Limits { unpacked: 1 << 20, ..Limits::default() }, ..Options::default() };
    let mut found = arrivals("cut.txt.gz", cut, &Options::default());
    found.extend(arrivals("deep.gz", &deep, &Options::default()));
    found.extend(arrivals("bomb.txt.gz.gz", &bomb, &options));
    found.extend(arrivals("cut.zip", &zip(&[("a.txt", STORY)])[..60], &Options::default()));
    expect![[r#"
        refused story/broken-archive: cut.txt: the archive is damaged (incomplete deflate stream); fetch it again
        refused story/too-deep: deep: archives lie in archives too deep; unpack the outer ones first
        refused story/too-large: bomb.txt: it is larger than 1048576 bytes; split it, or raise the limit
        refused story/broken-archive: cut.zip: the archive is damaged (invalid Zip archive: Could not find EOCD); fetch it again
    "#]].assert_eq(&show(&found));
}
