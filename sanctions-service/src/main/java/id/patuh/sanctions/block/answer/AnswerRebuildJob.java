package id.patuh.sanctions.block.answer;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.jobs.JobHandler;
import id.patuh.kit.jobs.JobRun;
import id.patuh.kit.jobs.StepResult;

/** Compares the row of every number with what the history gives now, and writes those that differ anew. */
@ApplicationScoped
class AnswerRebuildJob implements JobHandler {
    static final String KIND = "BLOCK_ANSWER_REBUILD";
    private static final int CHUNK = 5_000;

    private final AnswerStore answers;
    private final AnswerBuildStore build;

    AnswerRebuildJob(AnswerStore answers, AnswerBuildStore build) {
        this.answers = answers;
        this.build = build;
    }

    /** Why it was ordered. */
    record Input(String reason) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public StepResult step(JobRun run) {
        AnswerKey last = run.progress(AnswerKey.class, AnswerKey.FIRST);
        List<AnswerKey> chunk = answers.after(last, CHUNK);
        List<AnswerKey> differing = chunk.isEmpty() ? List.of() : answers.differing(chunk);
        answers.refresh(differing);
        long done = run.done() + chunk.size();
        Map<String, Long> counts =
                run.countsPlus(Map.of("compared", (long) chunk.size(), "differing", (long) differing.size()));
        if (chunk.size() == CHUNK) {
            return StepResult.more(done, chunk.getLast(), counts);
        }
        build.finish();
        return StepResult.last(done, counts);
    }
}
