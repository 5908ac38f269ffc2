package id.patuh.contracts.calendar;

/** How certain a day off is. */
public enum HolidayStatus {
    /** Set by the yearly joint decree. */
    DECREED,
    /** Expected; may move when the decree comes. */
    PROVISIONAL
}
