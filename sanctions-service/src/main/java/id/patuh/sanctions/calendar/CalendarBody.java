package id.patuh.sanctions.calendar;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import id.patuh.contracts.calendar.HolidayKind;
import id.patuh.contracts.calendar.HolidayStatus;

/** A whole year's calendar as sent by an administrator. */
record CalendarBody(@NotNull @Size(max = 366) List<@NotNull @Valid CalendarDay> holidays) {
    /** A day off. */
    record CalendarDay(
            @NotNull LocalDate date,
            @NotBlank @Size(max = 200) String name,
            @NotNull HolidayKind kind,
            @NotNull HolidayStatus status) {}
}
