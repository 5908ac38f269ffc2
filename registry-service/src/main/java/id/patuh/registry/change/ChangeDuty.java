package id.patuh.registry.change;

import java.time.DayOfWeek;
import java.time.LocalDate;

import id.patuh.contracts.calendar.WorkingDays;

/**
 * By when a change must be reported: within seven working days, the day of the change being day 0. Source: PP 86/2013 art. 3(3)-(4)
 *
 * <p>In a year after the last calendar only weekends are known. What is derived here is no legal deadline of the authority, so it rather goes on
 * with what is known than hides every report of such a year; it is derived at each reading, so the calendar mends it when it comes.
 */
record ChangeDuty(WorkingDays calendar) {
    /** Working days in which a change must be reported. */
    static final int WORKING_DAYS = 7;
    /** Days that seven working days take at least: there is a weekend among them whenever they begin. */
    static final int SHORTEST_DAYS = 9;

    /** The last day on which a report is in time. */
    LocalDate dueOn(LocalDate changedOn) {
        LocalDate day = changedOn;
        for (int counted = 0; counted < WORKING_DAYS; ) {
            day = day.plusDays(1);
            counted += isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }

    /**
     * Whether a report came after the last day.
     *
     * @return also true on a day off after the last day
     */
    boolean isLate(LocalDate changedOn, LocalDate reportedOn) {
        return reportedOn.isAfter(dueOn(changedOn));
    }

    /**
     * By how much a report came after the last day.
     *
     * @return working days after the last day until the day of the report, that day included; 0 for one in time, and on days off right
     *     after the last day
     */
    int lateWorkingDays(LocalDate changedOn, LocalDate reportedOn) {
        LocalDate from = dueOn(changedOn).plusDays(1);
        if (from.isAfter(reportedOn)) {
            return 0;
        }
        return (int) from.datesUntil(reportedOn.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    private boolean isWorkingDay(LocalDate day) {
        if (day.getYear() <= calendar.lastYear()) {
            return calendar.isWorkingDay(day);
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
