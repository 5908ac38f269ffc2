package id.patuh.conformance.fault;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;

/** What happened in a run: faults with their times, answers by kind, and what must not have happened. */
final class FaultJournal {
    private final Instant begin = Instant.now();
    private final List<Span> spans = new CopyOnWriteArrayList<>();
    private final List<String> phases = new CopyOnWriteArrayList<>();
    private final ConcurrentLinkedQueue<String> violations = new ConcurrentLinkedQueue<>();
    private final Map<String, LongAdder> answers = new ConcurrentSkipListMap<>();
    private final Map<String, LongAdder> ended = new ConcurrentSkipListMap<>();
    private final Map<String, Long> slowest = new ConcurrentHashMap<>();

    /** From the beginning of a fault until all was well again; {@code to} is far away while it lasts. */
    private record Span(Fault fault, Instant from, Instant to) {
        boolean touches(Instant since, Instant until) {
            return from.isBefore(until) && to.isAfter(since);
        }
    }

    void begins(Fault fault) {
        spans.add(new Span(fault, Instant.now(), Instant.MAX));
    }

    /** The last fault is over, and its consequences too. */
    void recovered() {
        Span last = spans.removeLast();
        spans.add(new Span(last.fault(), last.from(), Instant.now()));
    }

    int faults() {
        return spans.size();
    }

    /** Whether a process could not answer at some time of a span. */
    boolean silenced(String process, Instant since, Instant until) {
        return spans.stream()
                .anyMatch(span -> span.touches(since, until) && span.fault().silences(process));
    }

    /** A moment of the run that people may want to know. */
    void phase(String name) {
        phases.add("%6.1f s %s".formatted(Duration.between(begin, Instant.now()).toMillis() / 1000.0, name));
    }

    /** Something that must not happen, with its time and the fault under way. */
    void violation(String what) {
        Instant now = Instant.now();
        String under = spans.stream()
                .filter(span -> span.touches(now, now.plusMillis(1)))
                .map(span -> span.fault().toString())
                .findFirst()
                .orElseGet(() -> spans.isEmpty()
                        ? "before any"
                        : "after " + spans.getLast().fault());
        violations.add(
                "%7.1f s  [%s]  %s".formatted(Duration.between(begin, now).toMillis() / 1000.0, under, what));
    }

    /** An answer, or that there was none, of an operation. */
    void answer(String outcome, long millis) {
        answers.computeIfAbsent(outcome, first -> new LongAdder()).increment();
        slowest.merge(outcome, millis, Math::max);
    }

    /** An operation whose outcome is known. */
    void ended(String operation) {
        ended.computeIfAbsent(operation, first -> new LongAdder()).increment();
    }

    List<String> violations() {
        return List.copyOf(violations);
    }

    /** Figures for people. */
    String figures() {
        long operations = ended.values().stream().mapToLong(LongAdder::sum).sum();
        StringBuilder text = new StringBuilder("faults " + spans.size() + ", operations " + operations + " " + ended);
        text.append("\nanswers (most, slowest in ms):");
        answers.forEach((outcome, count) -> text.append(' ')
                .append(outcome)
                .append(' ')
                .append(count)
                .append(" (")
                .append(slowest.get(outcome))
                .append(')'));
        spans.forEach(span -> text.append("\n  ")
                .append("%6.1f s "
                        .formatted(Duration.between(begin, span.from()).toMillis() / 1000.0))
                .append(span.fault())
                .append(
                        span.to().equals(Instant.MAX)
                                ? ", not over"
                                : ", well again after "
                                        + Math.max(
                                                0,
                                                Duration.between(
                                                                span.from()
                                                                        .plus(span.fault()
                                                                                .length()),
                                                                span.to())
                                                        .toMillis())
                                        + " ms"));
        phases.forEach(phase -> text.append("\n  ").append(phase));
        return text.append("\nviolations ").append(violations.size()).toString();
    }
}
