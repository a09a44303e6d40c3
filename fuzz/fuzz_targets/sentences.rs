//! Sentences, tokens and trees.
#![no_main]

thread_local! {
    static READER: language::Reader = language::Reader::shipped().expect("the weights are whole");
}

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| READER.with(|reader| checks::sentences::parses(reader, bytes)));
