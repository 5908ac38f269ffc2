package id.patuh.contracts.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import id.patuh.contracts.vocabulary.ResourceTable;

/** The days off of one calendar year, weekends aside. */
public record HolidayCalendar(int year, List<Holiday> holidays) {
    private static final int FIRST_BUNDLED_YEAR = 2024;

    /**
     * Checks that the days lie in the year.
     *
     * @throws IllegalArgumentException if a day does not
     */
    public HolidayCalendar {
        holidays = List.copyOf(holidays);
        for (Holiday holiday : holidays) {
            if (holiday.date().getYear() != year) {
                throw new IllegalArgumentException(holiday.date() + " does not lie in the year " + year);
            }
        }
    }

    /**
     * The calendars that ship with Patuh, by year; see {@code calendar/NOTICE} for their standing.
     *
     * @return one calendar for each year from 2024 on, without gaps
     */
    public static List<HolidayCalendar> bundled() {
        List<HolidayCalendar> calendars = new ArrayList<>();
        for (int year = FIRST_BUNDLED_YEAR; ResourceTable.exists(path(year)); year++) {
            List<Holiday> holidays = ResourceTable.read(path(year), ',', 4).stream()
                    .map(HolidayCalendar::holiday)
                    .toList();
            calendars.add(new HolidayCalendar(year, holidays));
        }
        return List.copyOf(calendars);
    }

    private static String path(int year) {
        return "/calendar/" + year + ".csv";
    }

    private static Holiday holiday(String[] row) {
        return new Holiday(LocalDate.parse(row[0]), row[1], HolidayKind.valueOf(row[2]), HolidayStatus.valueOf(row[3]));
    }
}
