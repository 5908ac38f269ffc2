package id.patuh.compliance.inspection.plan;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.compliance.inspection.plan.ProblemBuilder.Built;
import id.patuh.compliance.planning.PlanDraft;
import id.patuh.compliance.planning.PlanScore;
import id.patuh.compliance.planning.PlanSolver;
import id.patuh.compliance.planning.search.SearchControl;
import id.patuh.kit.jobs.JobHandler;
import id.patuh.kit.jobs.JobRun;
import id.patuh.kit.jobs.StepResult;

/** Searches for a plan in goes of some seconds; each keeps the best so far, so that another instance goes on from there. */
@ApplicationScoped
class PlanJob implements JobHandler {
    static final String KIND = "INSPECTION_PLAN";
    private static final Duration LONGEST_GO = Duration.ofSeconds(10);

    private final PlanStore plans;
    private final ProblemBuilder problems;
    private final PlanSolver solver;
    private final PlanWriter writer;
    private final Clock clock;

    PlanJob(PlanStore plans, ProblemBuilder problems, PlanSolver solver, PlanWriter writer, Clock clock) {
        this.plans = plans;
        this.problems = problems;
        this.solver = solver;
        this.writer = writer;
        this.clock = clock;
    }

    /** The plan that is searched for. */
    record Input(UUID plan) {}

    /** What was reached, after how many milliseconds of search. */
    record Progress(long millis, PlanDraft draft) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public StepResult step(JobRun run) {
        UUID id = run.input(Input.class).plan();
        Progress progress = run.progress(Progress.class, new Progress(0, PlanDraft.EMPTY));
        InspectionPlan plan = plans.find(id).orElseThrow();
        Built built = problems.build(
                plan, plan.replans() == null ? null : plans.find(plan.replans()).orElseThrow());
        long limit = Duration.ofSeconds(plan.timeLimitSeconds()).toMillis();
        long go = Math.min(LONGEST_GO.toMillis(), limit - progress.millis());
        PlanDraft draft = solver.search(
                built.problem(),
                progress.draft(),
                plan.seed() + progress.millis(),
                new Go(progress.millis(), go, limit));
        long spent = progress.millis() + go;
        boolean stopped = plans.isToStop(id);
        if (!stopped && spent < limit) {
            PlanScore score = solver.score(built.problem(), draft);
            plans.reached(id, score);
            return StepResult.more(spent / 1_000, new Progress(spent, draft), counts(score));
        }
        PlanScore score = writer.write(
                plan,
                built,
                solver.solution(built.problem(), draft),
                stopped ? PlanState.STOPPED : PlanState.SOLVED,
                clock.instant());
        return StepResult.last(plan.timeLimitSeconds(), counts(score));
    }

    private static Map<String, Long> counts(PlanScore score) {
        return Map.of(
                "visits",
                (long) score.visits(),
                "priorityTenths",
                score.priorityTenths(),
                "travelMinutes",
                score.travelMinutes(),
                "teamDays",
                (long) score.teamDays());
    }

    /** One go of a search; the time that passes is the machine's, whatever the service's clock says. */
    private static final class Go implements SearchControl {
        private static final int ROUNDS_BETWEEN_LOOKS = 16;

        private final long before;
        private final long go;
        private final double limit;
        private final long began = System.nanoTime();
        private int rounds;
        private double spent;

        Go(long before, long go, long limit) {
            this.before = before;
            this.go = go;
            this.limit = limit;
        }

        @Override
        public double spent() {
            if (rounds++ % ROUNDS_BETWEEN_LOOKS == 0) {
                long millis = (System.nanoTime() - began) / 1_000_000;
                spent = millis >= go ? 1 : (before + millis) / limit;
            }
            return spent;
        }
    }
}
