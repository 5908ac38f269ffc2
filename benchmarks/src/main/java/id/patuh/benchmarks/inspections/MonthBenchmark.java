package id.patuh.benchmarks.inspections;

import java.util.List;

import id.patuh.benchmarks.field.Limit;
import id.patuh.benchmarks.impact.SampleMonth;
import id.patuh.compliance.planning.PlanDraft;
import id.patuh.compliance.planning.PlanProblem;
import id.patuh.compliance.planning.PlanSolution.Team;
import id.patuh.compliance.planning.PlanSolver;
import id.patuh.compliance.planning.RuinRecreateSolver;

/** The month of a large province, planned by the planner and by a clerk, both checked by the same audit. */
final class MonthBenchmark {
    private static final long FIRST_SEED = 1_601;
    private static final SampleMonth PROVINCE = new SampleMonth("33", 80, 25, 40_000, 4_000);

    private final int seconds;
    private final int seeds;

    MonthBenchmark(int seconds, int seeds) {
        this.seconds = seconds;
        this.seeds = seeds;
    }

    void run() {
        System.out.printf(
                "province month       %d inspectors, %d examiners of each BPJS, %,d doors; %d s of one core%n",
                PROVINCE.inspectors(), PROVINCE.examinersOfEachBpjs(), PROVINCE.candidates(), seconds);
        double sum = 0;
        double least = Double.MAX_VALUE;
        for (int i = 0; i < seeds; i++) {
            double ratio = compare(FIRST_SEED + i);
            sum += ratio;
            least = Math.min(least, ratio);
        }
        System.out.printf(
                "province month       priority of the plan over the clerk's: mean %.3f, least %.3f of %d%n",
                sum / seeds, least, seeds);
    }

    private double compare(long seed) {
        PlanProblem problem = PROVINCE.problem(seed);
        long began = System.nanoTime();
        PlanSolver solver = new RuinRecreateSolver();
        PlanDraft draft = solver.search(
                problem, PlanDraft.EMPTY, seed, Limit.coreSeconds(seconds).start());
        double took = (System.nanoTime() - began) / 1e9;
        PlanAudit planned = audit(problem, solver.solution(problem, draft).teams());
        PlanAudit clerk = audit(problem, GreedyPlan.of(problem));
        double ratio = (double) planned.priority() / clerk.priority();
        System.out.printf(
                "province month       seed %d, %.0f s: %s; clerk: %s; ratio %.3f%n",
                seed, took, said(planned), said(clerk), ratio);
        return ratio;
    }

    private static String said(PlanAudit audit) {
        return "%d visits, %d of them large, priority %,.1f, road %,d min"
                .formatted(audit.visits(), audit.large(), audit.priority() / 10.0, audit.travelMinutes());
    }

    private static PlanAudit audit(PlanProblem problem, List<Team> teams) {
        PlanAudit audit = new PlanAudit(problem, teams);
        if (!audit.broken().isEmpty()) {
            throw new IllegalStateException("The plan is not feasible: " + audit.broken());
        }
        return audit;
    }
}
