package id.patuh.sanctions.deadline;

/** What silence means at the end of some clocks; told after the step that notes the end, in its transaction. */
public interface ClockEndListener {
    /** Action of the step that records what silence granted. */
    String DEEMED_GRANTED = "DEEMED_GRANTED";

    /** A clock ended without having been settled. */
    void ended(Deadline deadline);
}
