package id.patuh.registry.change;

import java.time.DayOfWeek;
import java.time.LocalDate;

import id.patuh.contracts.calendar.WorkingDays;
import id.patuh.contracts.law.SharedLaw;

/**
 * By when a change must be reported: within the working days that the law of its day says, the day of the change being day 0.
 * Source: PP 86/2013 art. 3(3); PP 86/2013 art. 3(4)
 *
 * <p>In a year after the last calendar only weekends are known. What is derived here is no legal deadline of the authority, so it rather goes on
 * with what is known than hides every report of such a year; it is derived at each reading, so the calendar mends it when it comes.
 *
 * <p>The calendars have no gap between their years.
 */
record ChangeDuty(SharedLaw law, WorkingDays calendar) {
    private static final int WORKING_DAYS_OF_A_WEEK = 5;

    /** The days of the calendar within which a report is never late, whatever the day of the change; weekends lie among them. */
    int shortestDays() {
        return law.changeDuties().stream()
                .mapToInt(duty -> duty.workingDays() + 2 * ((duty.workingDays() - 1) / WORKING_DAYS_OF_A_WEEK))
                .min()
                .orElseThrow();
    }

    /** The last day on which a report is in time: the last of the working days after the change that the law gives. */
    LocalDate dueOn(LocalDate changedOn) {
        LocalDate day = changedOn;
        int workingDays = law.changeDuty(changedOn);
        for (int counted = 0; counted < workingDays; ) {
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
        if (calendar.knows(day.getYear())) {
            return calendar.isWorkingDay(day);
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
