package id.patuh.sanctions.policy;

/** How days are counted. */
public enum PeriodUnit {
    /** Monday to Friday less holidays and collective leave. */
    WORKING_DAYS,
    /** Every day; an end on a day off moves to the next working day. */
    CALENDAR_DAYS
}
