package id.patuh.benchmarks.impact;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import id.patuh.benchmarks.field.Crews;
import id.patuh.compliance.planning.PlanDraft;
import id.patuh.compliance.planning.PlanProblem;
import id.patuh.compliance.planning.PlanScore;
import id.patuh.compliance.planning.PlanSolver;
import id.patuh.compliance.planning.RuinRecreateSolver;
import id.patuh.compliance.planning.search.SearchControl;

/**
 * The visits of a month.
 *
 * @param visits in the order of their days
 */
record MonthPlan(List<Visit> visits, PlanScore score) {
    private static final PlanSolver SOLVER = new RuinRecreateSolver();

    /**
     * A visit.
     *
     * @param employer its place in the world
     */
    record Visit(int employer, LocalDate day) {}

    static MonthPlan of(World world, MonthList list, int month, double randomShare, SearchControl control) {
        List<LocalDate> days = World.days(month);
        PlanProblem problem = new PlanProblem(
                days,
                world.officers(month),
                list.doors(),
                List.of(),
                randomShare,
                Crews.rules(World.policy().inspection()));
        PlanDraft draft = SOLVER.search(problem, PlanDraft.EMPTY, world.seed() + month, control);
        List<Visit> visits = draft.teams().stream()
                .flatMap(team -> visits(list, team, days))
                .sorted((one, other) -> one.day().compareTo(other.day()))
                .toList();
        return new MonthPlan(visits, SOLVER.score(problem, draft));
    }

    private static Stream<Visit> visits(MonthList list, PlanDraft.DraftTeam team, List<LocalDate> days) {
        return team.doors().stream().map(door -> new Visit(list.employers().get(door), days.get(team.day())));
    }
}
