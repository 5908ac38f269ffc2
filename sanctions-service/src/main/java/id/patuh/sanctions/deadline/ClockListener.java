package id.patuh.sanctions.deadline;

/** What happens when a clock fires; called in the transaction that marks the firing, with the case's row locked. */
public interface ClockListener {
    /** A clock fired. */
    void fired(Deadline deadline, Deadline.Stage stage);
}
