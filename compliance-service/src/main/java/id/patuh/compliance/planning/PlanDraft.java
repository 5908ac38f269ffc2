package id.patuh.compliance.planning;

import java.util.List;

/**
 * A plan on its way, as a search left it; everything is named by its place in the problem.
 *
 * @param teams those that go anywhere
 */
public record PlanDraft(List<DraftTeam> teams) {
    /** Nothing but the visits that stay as they are. */
    public static final PlanDraft EMPTY = new PlanDraft(List.of());

    /** Keeps an unmodifiable copy. */
    public PlanDraft {
        teams = List.copyOf(teams);
    }

    /**
     * The team of a day.
     *
     * @param lead place among the crew
     * @param day place among the days
     * @param seats places among the crew of the second inspector and the officers of the two BPJS; -1 for nobody
     * @param doors in their order
     */
    public record DraftTeam(int lead, int day, List<Integer> seats, List<Integer> doors) {
        /** Keeps unmodifiable copies. */
        public DraftTeam {
            seats = List.copyOf(seats);
            doors = List.copyOf(doors);
        }
    }
}
