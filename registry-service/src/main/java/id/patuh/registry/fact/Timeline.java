package id.patuh.registry.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Which statement of one set of facts holds on which day. All periods are half-open.
 *
 * <p>A statement holds from its first day until the first day of the next one. Of two of the same day the one recorded later holds; the
 * other is shadowed and holds on no day. Where a statement says its own end, nothing holds from then on, until a statement of that day
 * or later: an older one that is recorded afterwards does not open again what was ended. A statement that another corrects never was,
 * and a withdrawal says nothing.
 */
public final class Timeline {
    private final List<Statement> recorded;
    private final List<Statement> live;

    private Timeline(List<Statement> recorded, List<Statement> live) {
        this.recorded = recorded;
        this.live = live;
    }

    /**
     * The timeline of a set, as it was known when the last of the statements was recorded.
     *
     * @param factSet the set
     * @param recorded statements of one employer in the order in which they were recorded; those of other sets do not count
     * @return its timeline
     */
    public static Timeline of(String factSet, List<Statement> recorded) {
        List<Statement> ofSet = recorded.stream()
                .filter(statement -> statement.factSet().equals(factSet))
                .toList();
        Set<UUID> corrected = new HashSet<>();
        ofSet.forEach(statement -> corrected.add(statement.corrects()));
        // The sort is stable: statements of one day stay in the order in which they were recorded.
        List<Statement> live = ofSet.stream()
                .filter(statement -> !statement.withdrawn() && !corrected.contains(statement.id()))
                .sorted(Comparator.comparing(Statement::validFrom))
                .toList();
        return new Timeline(ofSet, live);
    }

    /**
     * The statement of the whole employer that holds without an end. A report says more than the name and region that a BPJS gave.
     *
     * @param recorded statements of one employer in the order in which they were recorded
     * @return that of its declarations; that of its profiles where it never declared anything
     */
    public static Optional<Statement> profile(List<Statement> recorded) {
        Timeline declared = of(FactVersion.DECLARATION, recorded);
        return declared.isEmpty() ? of(FactVersion.PROFILE, recorded).present() : declared.present();
    }

    /**
     * What holds on a day.
     *
     * @param day the day
     * @return the statement, if there is one
     */
    public Optional<Statement> at(LocalDate day) {
        return live.stream()
                .filter(statement -> period(statement).contains(day))
                .findFirst();
    }

    /**
     * What holds without an end: the present statement.
     *
     * @return the statement; empty when there is none, or when it was ended
     */
    public Optional<Statement> present() {
        return live.isEmpty()
                ? Optional.empty()
                : Optional.of(live.getLast()).filter(last -> period(last).to() == null);
    }

    /**
     * Whether nothing was ever stated that still stands.
     *
     * @return true without a statement
     */
    public boolean isEmpty() {
        return live.isEmpty();
    }

    /**
     * The last day from which a statement says that it no longer holds.
     *
     * @return the day; empty when none says so. Only a statement of that day or later can be the present one.
     */
    public Optional<LocalDate> ended() {
        return live.stream().map(Statement::validTo).filter(Objects::nonNull).max(Comparator.naturalOrder());
    }

    /**
     * The days on which a statement holds.
     *
     * @param statement one that stands
     * @return its period, empty when it is shadowed
     */
    public Period period(Statement statement) {
        LocalDate from = statement.validFrom();
        int place = live.indexOf(statement);
        Stream<LocalDate> next = live.stream().skip(place + 1L).limit(1).map(Statement::validFrom);
        Stream<LocalDate> ends =
                live.stream().limit(place + 1L).map(Statement::validTo).filter(end -> end != null && end.isAfter(from));
        return new Period(
                from, Stream.concat(next, ends).min(Comparator.naturalOrder()).orElse(null));
    }

    /**
     * A statement in the way of a correction.
     *
     * @param statement the statement
     * @param period when it holds
     */
    public record Conflict(Statement statement, Period period) {}

    /**
     * What is in the way of a correction. It must stay between its neighbours: after the first day of the one before and after the end that
     * was said there, before the first day of the one after, and end there at the latest.
     *
     * @param corrected the statement to be corrected, or the withdrawal to be taken back
     * @param wanted the period that the correction states
     * @return the nearest statement in the way; empty when there is none
     */
    public Optional<Conflict> conflict(Statement corrected, Period wanted) {
        Timeline others = new Timeline(
                recorded,
                live.stream().filter(other -> !other.equals(corrected)).toList());
        List<Statement> nearest = new ArrayList<>(others.live.stream()
                .filter(other -> comesBefore(other, corrected))
                .toList());
        Collections.reverse(nearest);
        others.live.stream().filter(other -> !comesBefore(other, corrected)).forEach(nearest::add);
        return nearest.stream()
                .filter(other -> others.hinders(other, corrected, wanted))
                .findFirst()
                .map(other -> new Conflict(other, shown(other, others)));
    }

    /** Asked of the timeline without the corrected statement. */
    private boolean hinders(Statement other, Statement corrected, Period wanted) {
        boolean holds = !period(other).isEmpty();
        if (comesBefore(other, corrected)) {
            return holds && startsTooLate(other, corrected, wanted) || endsBetween(other, corrected, wanted);
        }
        boolean overlaps = wanted.to() != null && wanted.endsAfter(other.validFrom());
        return holds && (overlaps || !other.validFrom().isAfter(wanted.from()));
    }

    /** One of the same day that the corrected statement shadows stays shadowed. */
    private static boolean startsTooLate(Statement before, Statement corrected, Period wanted) {
        LocalDate from = wanted.from();
        boolean meets =
                before.validFrom().equals(from) && !corrected.validFrom().equals(from);
        return meets || before.validFrom().isAfter(from);
    }

    private static boolean endsBetween(Statement before, Statement corrected, Period wanted) {
        LocalDate end = before.validTo();
        return end != null && end.isAfter(wanted.from()) && !end.isAfter(corrected.validFrom());
    }

    private boolean comesBefore(Statement other, Statement corrected) {
        int days = other.validFrom().compareTo(corrected.validFrom());
        return days == 0 ? recorded.indexOf(other) < recorded.indexOf(corrected) : days < 0;
    }

    /** When it holds; where the corrected one shadows it, when it would hold without. */
    private Period shown(Statement other, Timeline others) {
        Period present = period(other);
        return present.isEmpty() ? others.period(other) : present;
    }
}
