package id.patuh.contracts.event;

/** Whether an employer has members. */
public enum EmployerStatus {
    /** It has records. */
    ACTIVE,
    /** All it had went to its successor; the merger may be undone. */
    MERGED,
    /** All it had went elsewhere. Its cases and blocks stay. */
    EMPTY
}
