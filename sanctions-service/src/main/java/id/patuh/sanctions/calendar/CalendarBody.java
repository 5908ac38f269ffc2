package id.patuh.sanctions.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import id.patuh.contracts.calendar.Holiday;
import id.patuh.contracts.calendar.HolidayCalendar;
import id.patuh.contracts.calendar.HolidayKind;
import id.patuh.contracts.calendar.HolidayStatus;
import id.patuh.kit.problem.FieldError;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;

/** A whole year's calendar as it is proposed. */
record CalendarBody(@NotNull @Size(max = 366) List<@NotNull @Valid CalendarDay> holidays) {
    /** A day off. */
    record CalendarDay(
            @NotNull LocalDate date,
            @NotBlank @Size(max = 200) String name,
            @NotNull HolidayKind kind,
            @NotNull HolidayStatus status) {}

    /**
     * The calendar of a year.
     *
     * @throws Problem VALIDATION_FAILED for days of another year, days named twice, and a year without a national holiday
     */
    HolidayCalendar calendar(int year) {
        List<FieldError> errors = new ArrayList<>();
        Set<LocalDate> seen = new HashSet<>();
        for (int i = 0; i < holidays.size(); i++) {
            CalendarDay day = holidays.get(i);
            String field = "/holidays/" + i + "/date";
            if (day.date().getYear() != year) {
                errors.add(new FieldError(
                        field,
                        "DATE_OUTSIDE_YEAR",
                        "Tanggal tidak termasuk tahun kalender ini.",
                        "The date lies outside the year."));
            } else if (!seen.add(day.date())) {
                errors.add(new FieldError(field, "DUPLICATE", "Tanggal disebut dua kali.", "The date is named twice."));
            }
        }
        if (holidays.stream().noneMatch(day -> day.kind() == HolidayKind.NATIONAL)) {
            errors.add(new FieldError(
                    "/holidays",
                    "HOLIDAYS_MISSING",
                    "Kalender harus memuat hari libur nasional; tahun tanpa hari libur akan memendekkan setiap tenggat.",
                    "The calendar must have national holidays; a year without them would shorten every period."));
        }
        if (!errors.isEmpty()) {
            throw Problem.of(KitProblem.VALIDATION_FAILED).with(errors);
        }
        return new HolidayCalendar(
                year,
                holidays.stream()
                        .map(day -> new Holiday(day.date(), day.name(), day.kind(), day.status()))
                        .toList());
    }
}
