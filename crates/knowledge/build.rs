//! Reads every file of `data/` and writes one compact table for the library to embed.
//!
//! Only the form of the files is checked here; what they say is checked by the library's loader and its tests.

#[path = "src/schema.rs"]
#[allow(dead_code, unreachable_pub, reason = "the library uses the rest of the module")]
mod schema;

use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> Result<(), String> {
    println!("cargo::rerun-if-changed=data");
    println!("cargo::rerun-if-changed=src/schema.rs");
    let mut files = Vec::new();
    for path in paths(Path::new("data")).map_err(|e| format!("data: {e}"))? {
        let text = fs::read_to_string(&path).map_err(|e| format!("{}: {e}", path.display()))?;
        let name = path.strip_prefix("data").unwrap_or(&path).to_string_lossy().replace('\\', "/");
        let file = schema::File::read(&name, &text).map_err(|e| format!("{name}: {e}"))?;
        files.push(file);
    }
    let table = postcard::to_allocvec(&files).map_err(|e| format!("packing: {e}"))?;
    let out = PathBuf::from(env::var("OUT_DIR").map_err(|e| format!("OUT_DIR: {e}"))?);
    fs::write(out.join("shipped.bin"), table).map_err(|e| format!("shipped.bin: {e}"))
}

/// Files that hold entries, in an order that every machine agrees on.
fn paths(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(paths(&path)?);
        } else if path.extension().is_some_and(|e| e == "toml" || e == "tsv") {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}
