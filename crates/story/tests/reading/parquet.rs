//! Parquet, written by the library's own writer.

use std::fs;
use std::io::{Cursor, Write};
use std::path::Path;
use std::sync::Arc;

use expect_test::{Expect, expect};
use parquet::basic::Compression;
use parquet::data_type::{ByteArray, ByteArrayType, Int64Type};
use parquet::file::properties::WriterProperties;
use parquet::file::writer::SerializedFileWriter;
use parquet::schema::parser::parse_message_type;
use story::reading::{Limits, Options};

use crate::support::{arrivals, show};

const SCHEMA: &str = "message news {
    required binary guid (UTF8);
    optional binary body (UTF8);
    required int64 published (TIMESTAMP(NANOS,true));
}";

/// A table of ids and texts; all were published on 4 March 2024 at half past nine.
fn table(rows: &[(&str, Option<&str>)], compression: Compression) -> Vec<u8> {
    let schema = Arc::new(parse_message_type(SCHEMA).unwrap());
    let properties = Arc::new(WriterProperties::builder().set_compression(compression).build());
    let mut writer = SerializedFileWriter::new(Vec::new(), schema, properties).unwrap();
    let mut group = writer.next_row_group().unwrap();
    let bytes = |text: &str| ByteArray::from(text.as_bytes().to_vec());

    let ids: Vec<ByteArray> = rows.iter().map(|(id, _)| bytes(id)).collect();
    let mut column = group.next_column().unwrap().unwrap();
    column.typed::<ByteArrayType>().write_batch(&ids, None, None).unwrap();
    column.close().unwrap();

    let bodies: Vec<ByteArray> = rows.iter().filter_map(|(_, body)| body.map(bytes)).collect();
    let levels: Vec<i16> = rows.iter().map(|(_, body)| i16::from(body.is_some())).collect();
    let mut column = group.next_column().unwrap().unwrap();
    column.typed::<ByteArrayType>().write_batch(&bodies, Some(&levels), None).unwrap();
    column.close().unwrap();

    let times = vec![1_709_544_600_000_000_000; rows.len()];
    let mut column = group.next_column().unwrap().unwrap();
    column.typed::<Int64Type>().write_batch(&times, None, None).unwrap();
    column.close().unwrap();

    group.close().unwrap();
    writer.into_inner().unwrap()
}

fn check(name: &str, bytes: &[u8], options: &Options, expect: &Expect) {
    expect.assert_eq(&show(&arrivals(name, bytes, options)));
}

const ROWS: &[(&str, Option<&str>)] =
    &[("7", Some("Envoys met.\n\nThey parted.")), ("8", None), ("9", Some("Envoys left."))];

#[test]
fn rows_by_the_usual_names_of_columns_in_every_compression() {
    let expect = expect![[r#"
        id 7
         published: 2024-03-04 09:30:00
         body: Envoys met.\n\nThey parted.
        refused story/no-text-field: news.parquet, row 2: no field is known to hold the text (there are: body, guid, published); say which with a mapping, text=FIELD
        id 9
         published: 2024-03-04 09:30:00
         body: Envoys left.
    "#]];
    let all = [
        Compression::UNCOMPRESSED,
        Compression::SNAPPY,
        Compression::GZIP(Default::default()),
        Compression::ZSTD(Default::default()),
        Compression::LZ4_RAW,
    ];
    for compression in all {
        check("news.parquet", &table(ROWS, compression), &Options::default(), &expect);
    }
}

/// The seeds of the fuzz target and of the hostile files; `UPDATE_SEEDS=1` writes them anew.
#[test]
fn seeds_of_the_fuzz_target_are_read() {
    let seeds = [
        ("plain.parquet", Compression::UNCOMPRESSED),
        ("snappy.parquet", Compression::SNAPPY),
        ("zstd.parquet", Compression::ZSTD(Default::default())),
    ];
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/seeds/parquet");
    for (name, compression) in seeds {
        let path = folder.join(name);
        if std::env::var_os("UPDATE_SEEDS").is_some() {
            fs::create_dir_all(&folder).unwrap();
            fs::write(&path, table(ROWS, compression)).unwrap();
        }
        let seed = fs::read(&path).unwrap();
        let made = table(ROWS, compression);
        let options = Options::default();
        assert_eq!(show(&arrivals("a", &seed, &options)), show(&arrivals("a", &made, &options)), "{name}");
    }
}

#[test]
fn columns_by_a_mapping_and_files_in_archives() {
    let options = Options { mapping: "text=guid".parse().unwrap(), ..Options::default() };
    let expect = expect![[r#"
        id Envoys wait.
         published: 2024-03-04 09:30:00
         body: Envoys wait.
    "#]];
    let bytes = table(&[("Envoys wait.", Some("x"))], Compression::SNAPPY);
    check("a", &bytes, &options, &expect);

    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("inside", zip::write::SimpleFileOptions::default()).unwrap();
    zip.write_all(&bytes).unwrap();
    check("a.zip", &zip.finish().unwrap().into_inner(), &options, &expect);
}

#[test]
fn limits_and_damage() {
    let whole = table(ROWS, Compression::SNAPPY);
    let limits = Limits { unpacked: 20, ..Limits::default() };
    let expect = expect![[r#"
        refused story/too-large: a: it is larger than 20 bytes; split it, or raise the limit
    "#]];
    check("a", &whole, &Options { limits, ..Options::default() }, &expect);
    let limits = Limits { zip: 20, ..Limits::default() };
    check("a", &whole, &Options { limits, ..Options::default() }, &expect);
    // Whatever is cut off or overwritten: it ends, and what is told is told with a reason.
    for cut in 5..whole.len() {
        let told = arrivals("a", &whole[..cut], &Options::default());
        assert!(show(&told).starts_with("refused story/broken-table: a: "), "{cut}");
    }
    // The lowest bit of a number tells whether it lies below zero.
    let mut said = String::new();
    for (at, mask) in (4..whole.len()).flat_map(|at| [(at, 0x5a), (at, 0x01)]) {
        let mut bytes = whole.clone();
        bytes[at] ^= mask;
        let told = arrivals("a", &bytes, &Options::default());
        assert!(told.len() <= ROWS.len() + 1, "{at}: {}", told.len());
        said += &show(&told);
    }
    assert!(said.contains("a column that lies outside the file"), "{said}");
}
