package id.patuh.contracts.calendar;

/** Kinds of days off. */
public enum HolidayKind {
    /** Hari libur nasional. */
    NATIONAL,
    /** Cuti bersama. */
    COLLECTIVE_LEAVE
}
