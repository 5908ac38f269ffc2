package id.patuh.registry.membership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Database;
import id.patuh.registry.identity.IdentityNumber;

/** Writes the tables {@code membership} and {@code identity_number}: rows are added and ended, never changed. */
@ApplicationScoped
class MembershipWriter {
    private static final String END_RECORDS = """
            update membership m set ended_sequence = q.sequence, ended_at = ?
            from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::int8[]) q(record_id, employer_id, valid_from, valid_to, sequence)
            where m.record_id = q.record_id and m.employer_id = q.employer_id and m.ended_sequence is null
              and m.valid_from is not distinct from q.valid_from::date and m.valid_to is not distinct from q.valid_to::date
            """;
    private static final String ADD_RECORDS = """
            insert into membership (record_id, employer_id, valid_from, valid_to, act_id, sequence, recorded_at)
            select q.record_id, q.employer_id, q.valid_from::date, q.valid_to::date, q.act_id, q.sequence, ?
            from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::int8[])
                 q(record_id, employer_id, valid_from, valid_to, act_id, sequence)
            """;
    private static final String END_NUMBERS = """
            update identity_number n set ended_sequence = q.sequence, ended_at = ?
            from unnest(?::text[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::int8[])
                 q(type, key, employer_id, valid_from, valid_to, sequence)
            where n.type = q.type and n.key = q.key and n.employer_id = q.employer_id and n.ended_sequence is null
              and n.valid_from = q.valid_from::date and n.valid_to is not distinct from q.valid_to::date
            """;
    private static final String ADD_NUMBERS = """
            insert into identity_number (
                type, key, value, token, branch, employer_id, valid_from, valid_to, act_id, sequence, recorded_at)
            select q.type, q.key, q.value, q.token, q.branch::boolean, q.employer_id, q.valid_from::date, q.valid_to::date, q.act_id,
                   q.sequence, ?
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::int8[])
                 q(type, key, value, token, branch, employer_id, valid_from, valid_to, act_id, sequence)
            """;

    private final Database database;

    MembershipWriter(Database database) {
        this.database = database;
    }

    /** Writes what changed, in the current transaction. */
    void write(Memberships changed, Instant now) {
        writeRecords(changed, now);
        writeNumbers(changed, now);
    }

    private void writeRecords(Memberships changed, Instant now) {
        Columns ended = new Columns();
        Columns added = new Columns();
        for (RecordMember record : changed.records()) {
            for (Spell spell : without(record.held(), record.spells())) {
                ended.add(record.id(), spell, record.sequence());
            }
            for (Spell spell : without(record.spells(), record.held())) {
                added.add(record.id(), spell, record.sequence());
            }
        }
        if (!ended.isEmpty()) {
            database.update(
                    END_RECORDS, now, ended.records(), ended.employers(), ended.from(), ended.to(), ended.sequences());
        }
        if (!added.isEmpty()) {
            database.update(
                    ADD_RECORDS,
                    now,
                    added.records(),
                    added.employers(),
                    added.from(),
                    added.to(),
                    added.acts(),
                    added.sequences());
        }
    }

    private void writeNumbers(Memberships changed, Instant now) {
        Columns ended = new Columns();
        Columns added = new Columns();
        for (HeldNumber number : changed.numbers()) {
            for (Spell spell : without(number.held(), number.spells())) {
                ended.add(number.number(), spell, number.sequence());
            }
            for (Spell spell : without(number.spells(), number.held())) {
                added.add(number.number(), spell, number.sequence());
            }
        }
        if (!ended.isEmpty()) {
            database.update(
                    END_NUMBERS,
                    now,
                    ended.types(),
                    ended.keys(),
                    ended.employers(),
                    ended.from(),
                    ended.to(),
                    ended.sequences());
        }
        if (!added.isEmpty()) {
            database.update(
                    ADD_NUMBERS,
                    now,
                    added.types(),
                    added.keys(),
                    added.values(),
                    added.tokens(),
                    added.branches(),
                    added.employers(),
                    added.from(),
                    added.to(),
                    added.acts(),
                    added.sequences());
        }
    }

    private static List<Spell> without(Spells some, Spells others) {
        if (some == null || some == others) {
            return List.of();
        }
        return others == null
                ? some.all()
                : some.all().stream()
                        .filter(spell -> !others.all().contains(spell))
                        .toList();
    }

    /** Values of rows to be written, column by column. */
    private static final class Columns {
        private final List<UUID> records = new ArrayList<>();
        private final List<IdentityNumber> numbers = new ArrayList<>();
        private final List<Spell> spells = new ArrayList<>();
        private final List<Long> sequences = new ArrayList<>();

        void add(UUID record, Spell spell, long sequence) {
            records.add(record);
            spells.add(spell);
            sequences.add(sequence);
        }

        void add(IdentityNumber number, Spell spell, long sequence) {
            numbers.add(number);
            spells.add(spell);
            sequences.add(sequence);
        }

        boolean isEmpty() {
            return spells.isEmpty();
        }

        UUID[] records() {
            return records.toArray(UUID[]::new);
        }

        UUID[] employers() {
            return spells.stream().map(Spell::employerId).toArray(UUID[]::new);
        }

        UUID[] acts() {
            return spells.stream().map(Spell::actId).toArray(UUID[]::new);
        }

        String[] from() {
            return spells.stream().map(spell -> text(spell.from())).toArray(String[]::new);
        }

        String[] to() {
            return spells.stream().map(spell -> text(spell.to())).toArray(String[]::new);
        }

        Long[] sequences() {
            return sequences.toArray(Long[]::new);
        }

        String[] types() {
            return numbers.stream().map(number -> number.type().name()).toArray(String[]::new);
        }

        String[] keys() {
            return numbers.stream().map(IdentityNumber::key).toArray(String[]::new);
        }

        String[] values() {
            return numbers.stream().map(IdentityNumber::value).toArray(String[]::new);
        }

        String[] tokens() {
            return numbers.stream().map(IdentityNumber::token).toArray(String[]::new);
        }

        String[] branches() {
            return numbers.stream()
                    .map(number -> Boolean.toString(number.branch()))
                    .toArray(String[]::new);
        }

        private static String text(LocalDate day) {
            return day == null ? null : day.toString();
        }
    }
}
