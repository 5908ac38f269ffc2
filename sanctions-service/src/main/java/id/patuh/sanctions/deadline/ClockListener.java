package id.patuh.sanctions.deadline;

import java.util.List;

import id.patuh.sanctions.calendar.CalendarChange;

/** What happens when a clock fires or moves by itself; called in the transaction that does it, with the case's row locked. */
public interface ClockListener {
    /** Clocks fired, each of another case. */
    void fired(List<FiredClock> clocks);

    /** The end of a clock moved because a calendar changed. */
    void moved(Deadline deadline, MovedClock moved, CalendarChange change);
}
