package id.patuh.contracts.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.Collection;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Arithmetic of working days (hari kerja): Monday to Friday less national holidays and collective leave.
 *
 * <p>The day of delivery is day 0, and a period ends at 24:00 of its last day, in the {@link LegalZone} of its addressee.
 * Source: UU 30/2014 art. 58
 *
 * <p>A day in or after the first loaded year needs the calendar of its year, and a period that reaches a year without one fails
 * with {@link CalendarYearMissingException}: a guessed deadline would be worse than none. Before the first loaded year only
 * weekends are known; contribution months that old fell due long ago whatever the holidays were. Immutable.
 */
public final class WorkingDays {
    /** The zone of dates that are the same for the whole country: policies, documents, assessments, what offices do among themselves. */
    public static final ZoneId ZONE = LegalZone.WIB.id();

    private final int firstYear;
    private final BitSet loadedYears = new BitSet();
    private final LocalDate origin;
    private final BitSet daysOff = new BitSet();

    private WorkingDays(TreeMap<Integer, HolidayCalendar> calendars) {
        firstYear = calendars.firstKey();
        origin = LocalDate.ofYearDay(firstYear, 1);
        for (HolidayCalendar calendar : calendars.values()) {
            loadedYears.set(calendar.year() - firstYear);
            for (Holiday holiday : calendar.holidays()) {
                daysOff.set(offset(holiday.date()));
            }
        }
    }

    /**
     * Arithmetic over the given calendars.
     *
     * @param calendars at least one; a later calendar of the same year replaces an earlier one
     * @throws IllegalArgumentException if there is no calendar
     */
    public static WorkingDays of(Collection<HolidayCalendar> calendars) {
        if (calendars.isEmpty()) {
            throw new IllegalArgumentException("Working days need at least one calendar");
        }
        TreeMap<Integer, HolidayCalendar> byYear = new TreeMap<>();
        calendars.forEach(calendar -> byYear.put(calendar.year(), calendar));
        return new WorkingDays(byYear);
    }

    /** Arithmetic over the calendars that ship with Patuh. */
    public static WorkingDays bundled() {
        return of(HolidayCalendar.bundled());
    }

    /** Arithmetic over the calendars that ship with Patuh, each under the published one of its year. */
    public static WorkingDays bundledUnder(Collection<HolidayCalendar> published) {
        return of(Stream.concat(HolidayCalendar.bundled().stream(), published.stream())
                .toList());
    }

    /** Whether the days of a year are known: its calendar is loaded, or it lies before the first one that is. */
    public boolean knows(int year) {
        return year < firstYear || loadedYears.get(year - firstYear);
    }

    /** The last year whose calendar is loaded. */
    public int lastYear() {
        return firstYear + loadedYears.length() - 1;
    }

    /**
     * Whether the authorities work on a day.
     *
     * @return false on weekends, national holidays and collective leave
     * @throws CalendarYearMissingException if the calendar of its year is not loaded
     */
    public boolean isWorkingDay(LocalDate day) {
        int year = day.getYear();
        if (year < firstYear) {
            return !isWeekend(day);
        }
        if (!knows(year)) {
            throw new CalendarYearMissingException(year);
        }
        return !isWeekend(day) && !daysOff.get(offset(day));
    }

    /**
     * The day itself if it is a working day, else the next one.
     *
     * @throws CalendarYearMissingException if a calendar on the way is not loaded
     */
    public LocalDate sameOrNext(LocalDate day) {
        LocalDate candidate = day;
        while (!isWorkingDay(candidate)) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }

    /**
     * The working day after a day.
     *
     * @throws CalendarYearMissingException if a calendar on the way is not loaded
     */
    public LocalDate next(LocalDate day) {
        return sameOrNext(day.plusDays(1));
    }

    /**
     * The last day of a period counted in working days: the n-th working day after day 0.
     *
     * @param delivery day 0, working day or not
     * @param workingDays length of the period; 0 gives day 0 itself
     * @throws CalendarYearMissingException if the period reaches a year whose calendar is not loaded
     * @throws IllegalArgumentException if the length is negative
     */
    public LocalDate plus(LocalDate delivery, int workingDays) {
        requireLength(workingDays);
        LocalDate day = delivery;
        for (int i = 0; i < workingDays; i++) {
            day = next(day);
        }
        return day;
    }

    /**
     * How many working days lie between two days, both included.
     *
     * @return 0 if the last one lies before the first
     * @throws CalendarYearMissingException if a calendar on the way is not loaded
     */
    public int count(LocalDate first, LocalDate last) {
        int counted = 0;
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            counted += isWorkingDay(day) ? 1 : 0;
        }
        return counted;
    }

    /**
     * The last day of a period counted in calendar days; one that ends on a day off ends on the next working day.
     *
     * @param start day 0
     * @throws CalendarYearMissingException if the period reaches a year whose calendar is not loaded
     * @throws IllegalArgumentException if the length is negative
     */
    public LocalDate plusCalendarDays(LocalDate start, int days) {
        requireLength(days);
        return sameOrNext(start.plusDays(days));
    }

    /** The moment a day of the whole country is over: its 24:00 in Asia/Jakarta. */
    public static Instant endOf(LocalDate day) {
        return LegalZone.WIB.endOf(day);
    }

    /** The day of the whole country that a moment belongs to: its date in Asia/Jakarta. A legal period asks its {@link LegalZone}. */
    public static LocalDate dayOf(Instant moment) {
        return LegalZone.WIB.dayOf(moment);
    }

    private int offset(LocalDate day) {
        return Math.toIntExact(day.toEpochDay() - origin.toEpochDay());
    }

    private static boolean isWeekend(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        return weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY;
    }

    private static void requireLength(int days) {
        if (days < 0) {
            throw new IllegalArgumentException("A period cannot have " + days + " days");
        }
    }
}
