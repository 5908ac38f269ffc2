package id.patuh.sanctions.deadline;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import id.patuh.sanctions.calendar.CalendarChange;
import id.patuh.sanctions.calendar.LegalCalendar;
import id.patuh.sanctions.policy.Period;
import id.patuh.sanctions.policy.PeriodUnit;

/**
 * How the end of a clock was counted last. Source: UU 30/2014 art. 58
 *
 * @param from the day that does not count: day 0, or the day from which it was moved
 * @param length days of the unit, 0 or more
 * @param revision of the calendars by which it was counted
 * @param provisional whether it rests on days off that no decree has set
 */
@Embeddable
record Count(
        @Column(name = "counted_from") LocalDate from,
        @Column(name = "counted_length") int length,

        @Enumerated(EnumType.STRING) @Column(name = "counted_unit")
        PeriodUnit unit,

        @Column(name = "calendar_revision") long revision,
        boolean provisional) {
    static Count of(LocalDate from, Period period, LegalCalendar calendar) {
        return new Count(from, period.length(), period.unit(), calendar.revision(), false)
                .resting(period.lastDay(from, calendar.days()), calendar);
    }

    /** The last day by a calendar. */
    LocalDate lastDay(LegalCalendar calendar) {
        return period().lastDay(from, calendar.days());
    }

    /** The same by another calendar, or with another last day. */
    Count resting(LocalDate lastDay, LegalCalendar calendar) {
        return new Count(from, length, unit, calendar.revision(), calendar.provisional(from.plusDays(1), lastDay));
    }

    /** Whether a change came after it and concerns a day after {@link #from}, up to a last day. */
    boolean concernedBy(CalendarChange change, LocalDate lastDay) {
        return revision < change.revision() && from.isBefore(change.lastDay()) && !lastDay.isBefore(change.firstDay());
    }

    Period period() {
        return new Period(length, unit, "");
    }
}
