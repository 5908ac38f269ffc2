package id.patuh.contracts.calendar;

import java.time.LocalDate;

/** A day on which the authorities do not work, weekends aside, with the Indonesian name of its occasion. */
public record Holiday(LocalDate date, String name, HolidayKind kind, HolidayStatus status) {}
