//! The same stories give the same bytes, whatever the machine does meanwhile.

use super::support::{VISIT, ended, folder, program, sample};

#[test]
fn threads_locale_and_time_zone_change_nothing() {
    // More stories than are handled at once, so that the order across batches is seen too.
    let names: Vec<String> = (0..70).map(|i| format!("{i:02}.txt")).collect();
    let files: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), VISIT)).collect();
    let folder = folder(&[&files[..], &[("sample.txt", &sample())]].concat());
    let run = |format: &str, settings: &[(&str, &str)]| {
        let mut command = program(folder.path());
        ended(command.args(["code", "--format", format, "."]).envs(settings.iter().copied())).good()
    };
    for format in ["jsonl", "table"] {
        let first = run(format, &[]);
        assert!(first.contains("69") && first.contains("sample"));
        for settings in [
            &[][..],
            &[("RAYON_NUM_THREADS", "1")],
            &[("RAYON_NUM_THREADS", "2")],
            &[
                ("RAYON_NUM_THREADS", "7"),
                ("LC_ALL", "tr_TR.UTF-8"),
                ("TZ", "Pacific/Kiritimati"),
                ("COLUMNS", "40"),
            ],
        ] {
            assert_eq!(first, run(format, settings), "{format} {settings:?}");
        }
    }
}

#[test]
fn the_way_to_a_file_is_no_part_of_its_reports() {
    let folder = folder(&[("news/visit.txt", VISIT)]);
    let run =
        |below: &str, path: &str| ended(program(&folder.path().join(below)).args(["code", path])).good();
    assert_eq!(run("", "news/visit.txt"), run("news", "visit.txt"));
    assert_eq!(run("", "news"), run("news", "."));
}
