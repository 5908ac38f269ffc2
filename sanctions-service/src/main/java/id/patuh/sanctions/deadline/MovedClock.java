package id.patuh.sanctions.deadline;

import java.time.LocalDate;
import java.util.Map;

import id.patuh.sanctions.procedure.vocabulary.ClockKind;

/** A clock whose end was moved. */
public record MovedClock(ClockKind kind, LocalDate from, LocalDate to) {
    /** As a step records it. */
    public Map<String, Object> detail() {
        return Map.of("clock", kind.name(), "lastDayBefore", from.toString(), "lastDay", to.toString());
    }
}
