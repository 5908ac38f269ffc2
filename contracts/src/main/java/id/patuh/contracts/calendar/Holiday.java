package id.patuh.contracts.calendar;

import java.time.LocalDate;

/** A day on which the authorities do not work, weekends aside, with the Indonesian name of its occasion. */
public record Holiday(LocalDate date, String name, Kind kind, Status status) {
    /** Kinds of days off. */
    public enum Kind {
        /** Hari libur nasional. */
        NATIONAL,
        /** Cuti bersama. */
        COLLECTIVE_LEAVE
    }

    /** How certain the day is. */
    public enum Status {
        /** Set by the yearly joint decree. */
        DECREED,
        /** Expected; may move when the decree comes. */
        PROVISIONAL
    }
}
