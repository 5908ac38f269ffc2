package id.patuh.contracts.employer;

import static id.patuh.contracts.employer.Records.day;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import id.patuh.contracts.event.RecordEvent;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.contracts.vocabulary.RecordType;

/** Builds a record. */
final class RecordBuilder {
    private final RecordType type;
    private final String number;
    private final List<RecordEvent.Statement> statements = new ArrayList<>();
    private final List<RecordEvent.ListCount> lists = new ArrayList<>();
    private final List<MemberRecord.Spell> spells = new ArrayList<>();
    private LocalDate replacedFrom;

    RecordBuilder(RecordType type, String number) {
        this.type = type;
        this.number = number;
    }

    RecordBuilder with(Report report) {
        statements.add(report.statement());
        return this;
    }

    RecordBuilder with(Stated stated) {
        statements.add(stated.statement());
        return this;
    }

    RecordBuilder with(RecordEvent.Statement statement) {
        statements.add(statement);
        return this;
    }

    RecordBuilder list(Programme programme, int workers, long wageBillIdr, String asOf) {
        lists.add(new RecordEvent.ListCount(programme, workers, wageBillIdr, day(asOf)));
        return this;
    }

    RecordBuilder replacedFrom(String day) {
        replacedFrom = day(day);
        return this;
    }

    RecordBuilder member(String from, String to) {
        spells.add(new MemberRecord.Spell(from == null ? null : day(from), to == null ? null : day(to)));
        return this;
    }

    MemberRecord build() {
        return new MemberRecord(
                UUID.nameUUIDFromBytes(number.getBytes(StandardCharsets.UTF_8)),
                type,
                number,
                statements,
                lists,
                replacedFrom == null ? null : new MemberRecord.Spell(replacedFrom, null),
                spells.isEmpty() ? List.of(MemberRecord.Spell.ALWAYS) : spells);
    }
}
