package id.patuh.sanctions.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import id.patuh.contracts.calendar.WorkingDays;
import id.patuh.sanctions.policy.Period;
import id.patuh.sanctions.policy.PeriodUnit;

/** The period of a clock as the policy gave it, and the day that does not count. */
@Embeddable
record Term(
        @Column(name = "day_zero") LocalDate dayZero,
        int length,
        @Enumerated(EnumType.STRING) PeriodUnit unit) {
    /** The same period from another day. */
    Term from(LocalDate day) {
        return new Term(day, length, unit);
    }

    /** What is left of it on a day, that day included; nothing after its last day. */
    Period left(LocalDate day, LocalDate lastDay, WorkingDays calendar) {
        int days = unit == PeriodUnit.CALENDAR_DAYS
                ? Math.toIntExact(ChronoUnit.DAYS.between(day, lastDay)) + 1
                : calendar.count(day, lastDay);
        return new Period(Math.max(0, days), unit, "");
    }
}
