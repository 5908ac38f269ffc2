package id.patuh.kit.jobs;

/** Life of a job. */
public enum JobState {
    /** Accepted, not begun. */
    QUEUED,
    /** Begun; resumed by itself after a crash. */
    RUNNING,
    /** Done. */
    SUCCEEDED,
    /** Ended by an error; what its steps had done before stands. */
    FAILED
}
