package id.patuh.kit.jobs;

/** Ends a job as failed, with a text for its caller. */
public final class JobFailure extends RuntimeException {
    /** Fails the job. */
    public JobFailure(String message) {
        super(message);
    }
}
