package id.patuh.compliance.policy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;

import id.patuh.contracts.calendar.CalendarYearMissingException;
import id.patuh.contracts.calendar.WorkingDays;

/** When contribution months fall due. Source: PP 44/2015 art. 21; Perpres 82/2018 art. 39 */
final class DueDates {
    private DueDates() {}

    /**
     * The due date of a month, moved off weekends, national holidays and collective leave.
     *
     * <p>In a year whose calendar is not loaded only weekends are known. An assessment is no legal deadline, so it rather goes on with
     * what is known than stops for the whole nation on the first of January.
     */
    static LocalDate of(CompliancePolicy.DueRule rule, YearMonth month, WorkingDays workingDays) {
        LocalDate day = month.plusMonths(rule.monthsAfter()).atDay(rule.dayOfMonth());
        try {
            return workingDays.sameOrNext(day);
        } catch (CalendarYearMissingException unknownYear) {
            return offWeekend(day);
        }
    }

    private static LocalDate offWeekend(LocalDate day) {
        LocalDate candidate = day;
        while (candidate.getDayOfWeek() == DayOfWeek.SATURDAY || candidate.getDayOfWeek() == DayOfWeek.SUNDAY) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }
}
