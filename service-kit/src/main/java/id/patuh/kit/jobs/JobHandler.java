package id.patuh.kit.jobs;

/** A CDI bean that does one kind of job; found and run by the kit. */
public interface JobHandler {
    /** The kind of job it does: UPPER_SNAKE, unique in the service. */
    String kind();

    /**
     * Does one bounded step (seconds, not minutes) inside a transaction that also saves its progress. The same step is done again when
     * its transaction was rolled back: by a crash, or by losing against a parallel transaction.
     *
     * @throws JobFailure when the job cannot go on; the step is rolled back and the job ends as failed
     */
    StepResult step(JobRun run);
}
