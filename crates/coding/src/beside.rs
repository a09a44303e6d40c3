//! What stands beside a graver act of the same force: moving it to where it fights (codebook, rule 4).

use plover::{EventType, Mode, Status};

use crate::act::Act;

/// Leaves out forces moved or weapons fired by those whom the story tells to have attacked.
pub(crate) fn drop_moves(groups: &mut Vec<Vec<Act<'_>>>) {
    let is = |g: &[Act<'_>], kind| g.iter().all(|a| a.event_type == kind && a.status == Status::Happened);
    let fought: Vec<&Act<'_>> = groups.iter().filter(|g| is(g, EventType::Assault)).flatten().collect();
    let is_beside = |group: &Vec<Act<'_>>| {
        is(group, EventType::Mobilize)
            && group.iter().any(|moved| fought.iter().any(|deed| is_same_force(moved, deed)))
    };
    let mut drops = groups.iter().map(is_beside).collect::<Vec<_>>().into_iter();
    groups.retain(|_| !drops.next().unwrap_or(false));
}

/// Whether all who move fight, too; weapons are fired in the fight only where the same sentence or the next tells it.
fn is_same_force(moved: &Act<'_>, deed: &Act<'_>) -> bool {
    let near = moved.line.abs_diff(deed.line) <= 1;
    let weapons = moved.modes.contains(&Mode::Weapons);
    (near || !weapons) && moved.actors.iter().all(|id| deed.actors.contains(id))
}
