package id.patuh.sanctions.road;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import id.patuh.contracts.event.EmployerEvent;
import id.patuh.contracts.event.Topics;
import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.contracts.vocabulary.IdentifierType;
import id.patuh.devstack.testing.TestClock;

/** A small registry: keeps employers as the real one does and publishes them. What an act changes is published by {@link #publish}. */
public final class Registry {
    /** First day on which employers of the tests have their numbers, before every moment the tests use. */
    static final LocalDate FIRST_DAY = LocalDate.of(2025, 12, 1);

    /** When the registry learned of them. */
    static final Instant FIRST_KNOWN = Instant.parse("2025-12-01T00:00:00Z");

    private static final Map<UUID, Entry> ENTRIES = new ConcurrentHashMap<>();

    private Registry() {}

    /** An employer as it stands. */
    private static final class Entry {
        private long version;
        private EmployerEvent.Status status = EmployerEvent.Status.ACTIVE;
        private UUID successorId;
        private LocalDate successorFrom;
        private Instant recordedAt = FIRST_KNOWN;
        private final List<EmployerEvent.Predecessor> predecessors = new ArrayList<>();
        private final List<EmployerEvent.Identifier> numbers = new ArrayList<>();
        private final List<EmployerEvent.PastIdentifier> past = new ArrayList<>();

        private Entry(World.Firm firm) {
            numbers.add(number(IdentifierType.NIB, firm.nib()));
            numbers.add(number(IdentifierType.NPWP, firm.npwp16()));
        }

        private void lose(EmployerEvent.Identifier number, LocalDate day, Instant now) {
            numbers.remove(number);
            past.add(past(number, null, number.recordedAt(), now));
            past.add(past(number, day, now, null));
        }

        /** It never lost the number, as is known from now on. */
        private void regain(EmployerEvent.Identifier number, Instant now) {
            past.replaceAll(old -> old.value().equals(number.value()) && old.endedAt() == null
                    ? past(number, old.to(), old.recordedAt(), now)
                    : old);
            numbers.add(from(number, number.from(), now));
        }
    }

    static EmployerEvent.Identifier number(IdentifierType type, String value) {
        return new EmployerEvent.Identifier(type, value, null, false, FIRST_DAY, FIRST_KNOWN);
    }

    private static EmployerEvent.Identifier from(EmployerEvent.Identifier number, LocalDate day, Instant now) {
        return new EmployerEvent.Identifier(number.type(), number.value(), number.token(), number.branch(), day, now);
    }

    private static EmployerEvent.PastIdentifier past(
            EmployerEvent.Identifier number, LocalDate to, Instant recordedAt, Instant endedAt) {
        return new EmployerEvent.PastIdentifier(
                number.type(), number.value(), number.token(), number.branch(), number.from(), to, recordedAt, endedAt);
    }

    private static Entry of(World.Firm firm) {
        return ENTRIES.computeIfAbsent(firm.id(), id -> new Entry(firm));
    }

    private static Entry changed(World.Firm firm) {
        Entry entry = of(firm);
        entry.recordedAt = now();
        return entry;
    }

    private static Instant now() {
        return TestClock.now().truncatedTo(ChronoUnit.MICROS);
    }

    /** The employer has exactly these numbers, and never had others. */
    static void renumber(World.Firm firm, EmployerEvent.Identifier... numbers) {
        Entry entry = of(firm);
        entry.numbers.clear();
        entry.numbers.addAll(List.of(numbers));
    }

    /** An employer is merged into another from a day on. */
    static void merge(World.Firm absorbed, World.Firm survivor, LocalDate day) {
        Entry from = changed(absorbed);
        Entry to = changed(survivor);
        for (EmployerEvent.Identifier number : List.copyOf(from.numbers)) {
            from.lose(number, day, from.recordedAt);
            to.numbers.add(from(number, later(day, number.from()), from.recordedAt));
        }
        from.predecessors.forEach(before ->
                to.predecessors.add(new EmployerEvent.Predecessor(before.employerId(), later(day, before.from()))));
        to.predecessors.add(new EmployerEvent.Predecessor(absorbed.id(), day));
        from.status = EmployerEvent.Status.MERGED;
        from.successorId = survivor.id();
        from.successorFrom = day;
    }

    /** The latest merger of an employer is undone. */
    static void undo(World.Firm absorbed, World.Firm survivor) {
        Entry from = changed(absorbed);
        Entry to = changed(survivor);
        for (EmployerEvent.PastIdentifier lost : List.copyOf(from.past)) {
            if (lost.endedAt() == null) {
                to.numbers.removeIf(number -> moved(to, number, lost, from.recordedAt));
                from.regain(
                        new EmployerEvent.Identifier(
                                lost.type(), lost.value(), lost.token(), lost.branch(), lost.from(), null),
                        from.recordedAt);
            }
        }
        to.predecessors.removeIf(before -> before.employerId().equals(absorbed.id())
                || from.predecessors.stream().anyMatch(own -> own.employerId().equals(before.employerId())));
        from.status = EmployerEvent.Status.ACTIVE;
        from.successorId = null;
        from.successorFrom = null;
    }

    private static boolean moved(
            Entry holder, EmployerEvent.Identifier number, EmployerEvent.PastIdentifier lost, Instant now) {
        boolean moved = number.value().equals(lost.value());
        if (moved) {
            holder.past.add(past(number, null, number.recordedAt(), now));
        }
        return moved;
    }

    /** A number of an employer goes to another one from a day on. */
    static void split(World.Firm divided, World.Firm part, String value, LocalDate day) {
        Entry from = changed(divided);
        Entry to = changed(part);
        EmployerEvent.Identifier number = from.numbers.stream()
                .filter(held -> held.value().equals(value))
                .findFirst()
                .orElseThrow();
        from.lose(number, day, from.recordedAt);
        to.numbers.add(from(number, day, from.recordedAt));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** Publishes employers as they stand, in this order. */
    static void publish(World.Firm... firms) {
        for (World.Firm firm : firms) {
            EmployerEvent event = event(firm);
            World.send(Topics.EMPLOYERS, EmployerEvent.TYPE, firm.id(), event.version(), event);
        }
    }

    /** The next version of an employer, as it stands. */
    static EmployerEvent event(World.Firm firm) {
        Entry entry = of(firm);
        entry.version++;
        boolean active = entry.status == EmployerEvent.Status.ACTIVE;
        return new EmployerEvent(
                firm.id(),
                entry.version,
                entry.version,
                entry.status,
                entry.successorId,
                entry.successorFrom,
                List.copyOf(entry.predecessors),
                List.copyOf(entry.numbers),
                List.copyOf(entry.past),
                "PT Uji " + firm.nib(),
                active ? "PT" : null,
                active ? 2025 : null,
                active ? "25111" : null,
                active ? BusinessScale.LARGE : null,
                firm.region(),
                null,
                null,
                null,
                null,
                null,
                false,
                active ? workforce() : null,
                new EmployerEvent.Workplaces(active ? 1 : 0, 0, active ? 1 : 0),
                List.of(),
                null,
                entry.recordedAt);
    }

    private static EmployerEvent.Workforce workforce() {
        LocalDate reported = LocalDate.of(2026, 1, 5);
        return new EmployerEvent.Workforce(
                120, 600_000_000L, reported, reported, List.of(new EmployerEvent.ReportDay(reported, 1, 120)));
    }
}
