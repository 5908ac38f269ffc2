package id.patuh.sanctions.work.job;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.caller.Caller;
import id.patuh.kit.jobs.JobHandler;
import id.patuh.kit.jobs.JobRun;
import id.patuh.kit.jobs.StepResult;
import id.patuh.sanctions.action.ActingContext;
import id.patuh.sanctions.action.ActingContextFactory;
import id.patuh.sanctions.action.StepNote;
import id.patuh.sanctions.sanctioncase.CaseJournal;
import id.patuh.sanctions.sanctioncase.CaseStore;
import id.patuh.sanctions.sanctioncase.SanctionCase;
import id.patuh.sanctions.work.Portfolio;
import id.patuh.sanctions.work.WorkStore;

/** Gives the work of an officer to another one, chunk by chunk; each case has it in its history, in the name of who ordered it. */
@ApplicationScoped
class ReassignmentJob implements JobHandler {
    static final String KIND = "REASSIGNMENT";

    /** Action of the step. */
    static final String REASSIGN = "reassign";

    private static final int CHUNK = 100;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Portfolio portfolio;
    private final WorkStore work;
    private final CaseStore cases;
    private final CaseJournal journal;
    private final ActingContextFactory contexts;

    ReassignmentJob(
            Portfolio portfolio, WorkStore work, CaseStore cases, CaseJournal journal, ActingContextFactory contexts) {
        this.portfolio = portfolio;
        this.work = work;
        this.cases = cases;
        this.journal = journal;
        this.contexts = contexts;
    }

    /** The order, and who gave it for which agency or unit and which provinces. */
    record Input(String subject, String owner, Set<String> provinces, Reassignment order) {
        Portfolio.Holder holder() {
            return new Portfolio.Holder(owner, order.from(), provinces);
        }
    }

    /** The next step begins after the last item. */
    record Progress(UUID after) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public StepResult step(JobRun run) {
        Input input = run.input(Input.class);
        Progress progress = run.progress(Progress.class, new Progress(BEFORE_ALL));
        ActingContext acting = contexts.of(new Caller(input.subject(), input.owner(), Set.of(), Set.of()));
        List<WorkStore.Item> chunk = portfolio.after(input.holder(), progress.after(), CHUNK);
        long moved = chunk.stream().filter(item -> move(item, input, acting)).count();
        long done = run.done() + chunk.size();
        Map<String, Long> counts = run.countsPlus(Map.of("reassigned", moved));
        return chunk.size() == CHUNK
                ? StepResult.more(done, new Progress(chunk.getLast().id()), counts)
                : StepResult.last(done, counts);
    }

    // Whoever was given the item while this waited for its case keeps it.
    private boolean move(WorkStore.Item item, Input input, ActingContext acting) {
        SanctionCase sanctionCase = cases.lock(item.caseId());
        boolean still = work.handling(item.id())
                .filter(handling -> input.order().from().equals(handling.assignee()))
                .isPresent();
        if (still) {
            work.assign(item.id(), input.order().to());
            Map<String, Object> detail = Map.of(
                    "from", input.order().from(),
                    "assignee", input.order().to(),
                    "reason", input.order().reason());
            journal.tick(sanctionCase, new StepNote(REASSIGN, item.requestId(), null, detail), acting);
        }
        return still;
    }
}
