package id.patuh.compliance.reassessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.compliance.assessment.AssessmentService;
import id.patuh.compliance.facts.EmployerFacts;
import id.patuh.compliance.facts.FactsService;
import id.patuh.kit.jobs.JobHandler;
import id.patuh.kit.jobs.JobRun;
import id.patuh.kit.jobs.StepResult;

/** Assesses all employers again, chunk by chunk in the order of their ids. Only results that changed are written and published. */
@ApplicationScoped
class ReassessmentJob implements JobHandler {
    static final String KIND = "REASSESSMENT";
    private static final int CHUNK = 2_000;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final FactsService facts;
    private final AssessmentService assessments;
    private final ReassessmentDayStore days;
    private final Clock clock;

    ReassessmentJob(FactsService facts, AssessmentService assessments, ReassessmentDayStore days, Clock clock) {
        this.facts = facts;
        this.assessments = assessments;
        this.days = days;
        this.clock = clock;
    }

    /**
     * Why the run was ordered, in the words of the caller, {@code NEW_DAY} or {@code CALENDAR_CHANGED}; the day whose run it is and the key of that run are null for
     * any other one.
     */
    record Input(String reason, LocalDate day, UUID run) {
        static Input ofDay(LocalDate day, UUID run) {
            return new Input("NEW_DAY", day, run);
        }

        static Input ofCalendar() {
            return new Input("CALENDAR_CHANGED", null, null);
        }

        static Input onRequest(String reason) {
            return new Input(reason, null, null);
        }
    }

    /** The next step begins after the last employer assessed. */
    record Progress(UUID after) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public StepResult step(JobRun run) {
        Progress progress = run.progress(Progress.class, new Progress(BEFORE_ALL));
        List<EmployerFacts> chunk = facts.lockedChunk(progress.after(), CHUNK);
        int changed = chunk.isEmpty() ? 0 : assessments.assess(chunk);
        long done = run.done() + chunk.size();
        Map<String, Long> counts = run.countsPlus(Map.of("assessed", (long) chunk.size(), "changed", (long) changed));
        if (chunk.size() == CHUNK) {
            return StepResult.more(done, new Progress(chunk.getLast().employerId()), counts);
        }
        Input input = run.input(Input.class);
        if (input.run() != null) {
            days.finished(input.run(), clock.instant());
        }
        return StepResult.last(done, counts);
    }
}
