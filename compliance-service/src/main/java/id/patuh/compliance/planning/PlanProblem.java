package id.patuh.compliance.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import id.patuh.compliance.inspection.ItemKind;
import id.patuh.compliance.inspection.VisitType;
import id.patuh.compliance.region.Place;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.BusinessScale;

/**
 * What a plan is made of.
 *
 * @param days working days of the period, in order
 * @param randomShare least share of RANDOM doors among the planned, 0 to 1
 */
public record PlanProblem(
        List<LocalDate> days,
        List<Crew> crew,
        List<Door> doors,
        List<Fixed> fixed,
        double randomShare,
        PlanRules rules) {

    /** Keeps unmodifiable copies. */
    public PlanProblem {
        days = List.copyOf(days);
        crew = List.copyOf(crew);
        doors = List.copyOf(doors);
        fixed = List.copyOf(fixed);
    }

    /**
     * An officer who may go.
     *
     * @param office where the officer's days begin and end
     * @param provinces province codes; {@code *} for all
     * @param sections letters of sections of industry; empty for all
     * @param excluded employers that the officer does not visit
     * @param busy days on which the officer is absent or goes for another plan
     * @param quota most visits in each calendar month of the period, by month in order; what was done before is taken off
     * @param quotaOfYear most visits in the period by the yearly limit; what was done before is taken off
     */
    public record Crew(
            UUID officerId,
            Agency agency,
            String regionCode,
            Place office,
            Set<String> provinces,
            Set<String> sections,
            Set<UUID> excluded,
            Set<LocalDate> busy,
            List<Integer> quota,
            int quotaOfYear) {
        private static final String EVERYWHERE = "*";
        private static final int PROVINCE_DIGITS = 2;

        boolean actsIn(String region) {
            return provinces.contains(EVERYWHERE) || provinces.contains(region.substring(0, PROVINCE_DIGITS));
        }

        boolean knows(String section) {
            return sections.isEmpty() || section == null || sections.contains(section);
        }
    }

    /**
     * A door that may be visited.
     *
     * @param section letter of the section of industry; null where it is not known
     * @param needs the BPJS whose officers go along
     * @param priorityTenths what the visit is worth, 0 to 1000
     * @param visitBy last day; null without one
     * @param lastLead officer who led the last visit; null without one
     */
    public record Door(
            UUID employerId,
            String regionCode,
            Place place,
            String section,
            ItemKind kind,
            VisitType type,
            BusinessScale scale,
            Set<Agency> needs,
            int priorityTenths,
            LocalDate visitBy,
            UUID lastLead) {}

    /**
     * A visit that stays as it is: pinned, in progress or past.
     *
     * @param door its place among the doors
     * @param members all officers of its team, the lead first
     */
    public record Fixed(int door, LocalDate day, List<UUID> members) {}
}
