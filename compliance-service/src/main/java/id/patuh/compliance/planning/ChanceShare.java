package id.patuh.compliance.planning;

import java.util.stream.IntStream;

import id.patuh.compliance.inspection.ItemKind;

/** Sees to the share of doors drawn at random: of the visits so many at least as the share asks for, or all there are. */
final class ChanceShare {
    /** A share such as 0.1 of 30 is 3, whatever binary fractions say. */
    private static final double TINY = 1e-9;

    private final double share;
    private final boolean[] drawn;
    private final int all;
    private int visits;
    private int drawnVisits;

    ChanceShare(PlanProblem problem) {
        this.share = problem.randomShare();
        this.drawn = new boolean[problem.doors().size()];
        for (int door = 0; door < drawn.length; door++) {
            drawn[door] = problem.doors().get(door).kind() == ItemKind.RANDOM;
        }
        this.all = (int)
                IntStream.range(0, drawn.length).filter(door -> drawn[door]).count();
    }

    int drawn(int[] visited, int length) {
        int count = 0;
        for (int i = 0; i < length; i++) {
            count += drawn[visited[i]] ? 1 : 0;
        }
        return count;
    }

    void add(int more, int moreDrawn) {
        visits += more;
        drawnVisits += moreDrawn;
    }

    int visits() {
        return visits;
    }

    /** How many doors drawn at random the plan lacks. */
    int missing() {
        return Math.max(0, needed(visits) - drawnVisits);
    }

    /** How many more it would lack with a further door. */
    int missingMore(int door) {
        return Math.max(0, needed(visits + 1) - drawnVisits - (drawn[door] ? 1 : 0)) - missing();
    }

    private int needed(int of) {
        return Math.min((int) Math.floor(share * of + TINY), all);
    }
}
