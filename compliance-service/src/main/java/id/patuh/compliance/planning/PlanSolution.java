package id.patuh.compliance.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A plan: teams with their visits in order, and the doors that are left, each with its reason. */
public record PlanSolution(List<Team> teams, List<Unplanned> unplanned, PlanScore score) {
    /** Keeps unmodifiable copies. */
    public PlanSolution {
        teams = List.copyOf(teams);
        unplanned = List.copyOf(unplanned);
    }

    /**
     * The team of a day.
     *
     * @param members all officers, the lead first
     * @param minutes from leaving the office to the return
     */
    public record Team(LocalDate day, List<UUID> members, List<Visit> visits, int minutes) {
        /** Keeps unmodifiable copies. */
        public Team {
            members = List.copyOf(members);
            visits = List.copyOf(visits);
        }
    }

    /**
     * A visit of a team; minutes count from the beginning of the day.
     *
     * @param door its place among the doors of the problem
     * @param travelMinutes on the road before it
     */
    public record Visit(int door, int startMinute, int durationMinutes, int travelMinutes) {}

    /** A door that is not visited. */
    public record Unplanned(int door, UnplannedReason reason) {}
}
