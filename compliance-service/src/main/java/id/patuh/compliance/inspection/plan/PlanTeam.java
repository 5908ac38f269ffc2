package id.patuh.compliance.inspection.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A team of a plan.
 *
 * @param members all officers, the lead first
 * @param minutes from leaving the office to the return
 */
record PlanTeam(
        UUID teamId,
        LocalDate day,
        List<UUID> members,
        String regionCode,
        double latitude,
        double longitude,
        int minutes) {
    /** The same team of another plan. */
    PlanTeam as(UUID id) {
        return new PlanTeam(id, day, members, regionCode, latitude, longitude, minutes);
    }
}
