package id.patuh.compliance.inspection.plan;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

import id.patuh.compliance.inspection.ListItem;

/**
 * A visit of a plan.
 *
 * @param item what is visited
 * @param place in the day of the team, from 1
 * @param members all officers of the team, the lead first
 */
record PlannedVisit(
        UUID visitId,
        UUID teamId,
        LocalDate day,
        List<UUID> members,
        ListItem item,
        int place,
        LocalTime startAt,
        LocalTime endAt,
        int travelMinutes,
        boolean pinned) {
    UUID lead() {
        return members.getFirst();
    }

    /** The same visit in another plan. */
    PlannedVisit in(UUID team, ListItem door) {
        return new PlannedVisit(visitId, team, day, members, door, place, startAt, endAt, travelMinutes, pinned);
    }
}
