package id.patuh.sanctions.deadline;

/** A clock that has reached a stage. */
public record FiredClock(Deadline deadline, Deadline.Stage stage) {}
