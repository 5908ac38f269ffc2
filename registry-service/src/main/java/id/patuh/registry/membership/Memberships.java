package id.patuh.registry.membership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import id.patuh.contracts.vocabulary.IdentifierType;
import id.patuh.registry.identity.IdentityNumber;

/**
 * Whose records and identity numbers are whose, as far as some rows or an act concern them. Held in memory while they are taken; the
 * differences are written afterwards. Of one thread.
 */
public final class Memberships {
    private static final int BASE = 10;
    private final Map<RecordKey, RecordMember> records = new LinkedHashMap<>();
    private final Map<IdentityNumber.Key, HeldNumber> numbers = new LinkedHashMap<>();
    private final Map<UUID, Set<IdentityNumber.Key>> numbersOf = new HashMap<>();
    private final Map<UUID, List<Merger>> mergers = new HashMap<>();

    /**
     * A merger in force.
     *
     * @param effectiveOn day from which that holds
     */
    public record Merger(UUID absorbed, UUID survivor, LocalDate effectiveOn, UUID actId) {}

    /** Adds a record as the tables have it, or a new one. */
    public void add(RecordMember record) {
        records.put(record.key(), record);
    }

    /** Adds an identity number as the tables have it. */
    public void add(HeldNumber number) {
        numbers.put(number.number().lookup(), number);
        index(number);
    }

    /** Adds a merger in force. */
    public void add(Merger merger) {
        mergers.merge(merger.absorbed(), List.of(merger), (one, other) -> Stream.concat(one.stream(), other.stream())
                .sorted(Comparator.comparing(Merger::effectiveOn))
                .toList());
    }

    /** All records. */
    public Collection<RecordMember> records() {
        return Collections.unmodifiableCollection(records.values());
    }

    /** All identity numbers. */
    public Collection<HeldNumber> numbers() {
        return Collections.unmodifiableCollection(numbers.values());
    }

    Optional<RecordMember> record(RecordKey key) {
        return Optional.ofNullable(records.get(key));
    }

    /** The number by which a row's number is found: a branch that was given away before the taxpayer. */
    Optional<HeldNumber> find(IdentityNumber number) {
        return Optional.ofNullable(numbers.get(number.ofBranch().lookup()))
                .filter(branch -> branch.spells() != null)
                .or(() -> Optional.ofNullable(numbers.get(number.lookup())).filter(held -> held.spells() != null));
    }

    /** Whether an employer has a number of a kind on a day. */
    boolean hasNumber(UUID employer, IdentifierType type, LocalDate day) {
        return numbersOf.getOrDefault(employer, Set.of()).stream()
                .filter(key -> key.type() == type)
                .map(numbers::get)
                .anyMatch(held -> held.spells() != null
                        && !held.number().branch()
                        && held.spells().at(day).equals(employer));
    }

    void set(HeldNumber number, Spells spells, long sequence) {
        number.set(spells, sequence);
        index(number);
    }

    /** Assigns a number without a holder to an employer. */
    void give(IdentityNumber number, Spells spells, long sequence) {
        set(numbers.computeIfAbsent(number.lookup(), key -> new HeldNumber(number, null)), spells, sequence);
    }

    /** Merges an employer into another: all that is its after a day belongs to the survivor. */
    public void merge(Merger merger, long sequence) {
        move(
                records.values(),
                numbers.values(),
                new Move(merger.absorbed(), merger.survivor(), merger.effectiveOn(), merger.actId(), sequence));
        add(merger);
    }

    /** Moves chosen records and numbers to another employer. */
    public void split(Collection<RecordMember> chosenRecords, Collection<HeldNumber> chosenNumbers, Move move) {
        move(chosenRecords, chosenNumbers, move);
        chosenRecords.forEach(RecordMember::placeByPerson);
    }

    /**
     * The numbers that are to be moved. The full number of a branch goes by itself: it becomes a number of its own, which belonged to whom the
     * taxpayer's did.
     */
    public List<HeldNumber> branches(Collection<IdentityNumber> chosen, long sequence) {
        List<HeldNumber> held = new ArrayList<>();
        for (IdentityNumber number : chosen) {
            HeldNumber own = numbers.get(number.lookup());
            if (own != null && own.spells() != null) {
                held.add(own);
            } else if (number.branch()) {
                find(new IdentityNumber(number.type(), number.key().substring(0, BASE), number.value(), null, false))
                        .ifPresent(taxpayer -> {
                            give(number, taxpayer.spells(), sequence);
                            held.add(numbers.get(number.lookup()));
                        });
            }
        }
        return held;
    }

    /** Assigns a number without a holder to an employer, by a person's decision. */
    public void confirm(Act act, IdentityNumber number, long sequence) {
        if (find(number).isEmpty()) {
            Spells fate = fate(act.employerId(), act.effectiveOn());
            Spell first = fate.all().getFirst();
            List<Spell> spells = new ArrayList<>(fate.all());
            spells.set(0, new Spell(first.employerId(), first.from(), first.to(), act.id()));
            give(number, new Spells(spells), sequence);
        }
    }

    /**
     * A move of members.
     *
     * @param effectiveOn first day of the change
     */
    public record Move(UUID from, UUID to, LocalDate effectiveOn, UUID actId, long sequence) {}

    private void move(Collection<RecordMember> movedRecords, Collection<HeldNumber> movedNumbers, Move move) {
        for (RecordMember record : movedRecords) {
            Spells spells = record.spells().moved(move.from(), move.to(), move.effectiveOn(), move.actId());
            if (!spells.equals(record.spells())) {
                record.set(spells, move.sequence());
            }
        }
        for (HeldNumber number : movedNumbers) {
            Spells spells = number.spells() == null
                    ? null
                    : number.spells().moved(move.from(), move.to(), move.effectiveOn(), move.actId());
            if (spells != null && !spells.equals(number.spells())) {
                set(number, spells, move.sequence());
            }
        }
    }

    /**
     * Lets the numbers that a corrected statement of a record names be its employer's from the statement's day on, if that is earlier than
     * known so far.
     *
     * @param row the statement's numbers and its new day
     */
    public void nameEarlier(RowNumbers row) {
        record(row.record()).map(record -> record.spells().at(row.date())).ifPresent(employer -> Stream.of(
                        row.nib(), row.npwp())
                .filter(Objects::nonNull)
                .flatMap(number -> find(number).stream())
                .filter(held -> held.spells().at(row.date()).equals(employer))
                .forEach(held -> {
                    Spells since = held.spells().from(row.date());
                    if (since != held.spells()) {
                        set(held, since, row.sequence());
                    }
                }));
    }

    /** Days from one on, with an employer and those into which it was merged since. */
    Spells fate(UUID employer, LocalDate day) {
        List<Spell> spells = new ArrayList<>();
        Set<UUID> holders = new HashSet<>();
        UUID holder = employer;
        LocalDate from = day;
        // What comes to an employer that was merged on that day, or before it, goes on to the survivor at once.
        while (holders.add(holder) && mergers.containsKey(holder)) {
            Merger merger = mergers.get(holder).getFirst();
            if (merger.effectiveOn().isAfter(from)) {
                spells.add(new Spell(holder, from, merger.effectiveOn(), null));
                from = merger.effectiveOn();
            }
            holder = merger.survivor();
        }
        spells.add(new Spell(holder, from, null, null));
        return new Spells(spells);
    }

    /** What must be written so that everything belongs to the right employer. */
    public Memberships changedTo(Memberships wanted, long sequence) {
        for (RecordMember record : wanted.records()) {
            RecordMember own = records.get(record.key());
            if (!record.spells().equals(own.spells())) {
                own.set(record.spells(), sequence);
            }
        }
        for (HeldNumber number : wanted.numbers()) {
            HeldNumber own =
                    numbers.computeIfAbsent(number.number().lookup(), key -> new HeldNumber(number.number(), null));
            if (!Objects.equals(number.spells(), own.spells())) {
                own.set(number.spells(), sequence);
            }
        }
        for (HeldNumber own : numbers.values()) {
            if (!wanted.numbers.containsKey(own.number().lookup())) {
                own.set(null, sequence);
            }
        }
        return this;
    }

    private void index(HeldNumber number) {
        if (number.spells() == null) {
            return;
        }
        number.spells().all().forEach(spell -> numbersOf
                .computeIfAbsent(spell.employerId(), id -> new HashSet<>())
                .add(number.number().lookup()));
    }
}
