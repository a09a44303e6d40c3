//! Parts what stands together on one line but is not one.

use super::{byline, end_mark, rights_line, stamp};
use crate::span::Span;

/// The pieces of all blocks, in order.
pub(super) fn pieces(raw: &str, blocks: &[Span]) -> Vec<Span> {
    let mut pieces = Vec::with_capacity(blocks.len());
    for block in blocks {
        let (first, rest) = off_leading_end_mark(raw, *block);
        pieces.extend(first);
        let is_notice = rights_line::is(rest.text(raw));
        let (rest, rights) = if is_notice { (rest, None) } else { off_end(raw, rest, rights_line::trailing) };
        let (rest, end) = off_end(raw, rest, end_mark::trailing);
        let (rest, sign_off) = off_end(raw, rest, byline::trailing);
        stamped(raw, rest, &mut pieces);
        pieces.extend(sign_off);
        pieces.extend(end);
        pieces.extend(rights);
    }
    pieces.retain(|piece| !piece.is_empty());
    pieces
}

/// `(END) Copyright 2024 …`: the mark, and the rest.
fn off_leading_end_mark(raw: &str, block: Span) -> (Option<Span>, Span) {
    let Some(len) = end_mark::leading(block.text(raw)) else {
        return (None, block);
    };
    let mark = block.within(0, len);
    (Some(mark), Span::new(mark.end, block.end).trim(raw))
}

/// The block without what `find` finds at its end, and that.
fn off_end(raw: &str, block: Span, find: fn(&str) -> Option<usize>) -> (Span, Option<Span>) {
    let Some(at) = find(block.text(raw)) else {
        return (block, None);
    };
    let tail = Span::new(block.start + at, block.end).trim(raw);
    (Span::new(block.start, block.start + at).trim(raw), Some(tail))
}

/// `Kim Su-yeon | 2024-02-13 11:47 | Seoul`: the segments between strokes, if one of them is a stamp. Each stroke
/// belongs to the segment after it.
fn stamped(raw: &str, block: Span, into: &mut Vec<Span>) {
    let text = block.text(raw);
    let mut cuts: Vec<usize> =
        text.match_indices(['|', '·']).map(|(at, _)| at).filter(|at| *at > 0).collect();
    cuts.insert(0, 0);
    cuts.push(text.len());
    let segments: Vec<Span> = cuts
        .windows(2)
        .map(|pair| block.within(pair[0], pair[1]).trim(raw))
        .filter(|s| !s.is_empty())
        .collect();
    if !stamp::is(text) && segments.iter().any(|segment| stamp::is(segment.text(raw))) {
        into.extend(segments);
    } else {
        into.push(block);
    }
}
