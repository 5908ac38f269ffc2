package id.patuh.registry.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.ObjectMapper;

import id.patuh.contracts.employer.MemberRecord;
import id.patuh.contracts.event.RecordEvent;
import id.patuh.contracts.vocabulary.RecordType;
import id.patuh.contracts.vocabulary.WorkplaceType;
import id.patuh.registry.Rows;
import id.patuh.registry.statement.JsonFields;
import id.patuh.registry.statement.RowReader;
import id.patuh.registry.statement.StatedRow;

/** Members of one employer, each with one row as its agency sends it. */
final class MemberMother {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    private static final Instant RECORDED = Instant.parse("2026-06-30T02:00:00Z");

    private MemberMother() {}

    /** What a WLKP report says of a workplace. */
    static StatedRow report(WorkplaceType type, int workers) {
        return read(RecordType.WLKP, row(type, workers));
    }

    static MemberRecord workplace(WorkplaceType type, int workers) {
        return member(report(type, workers), null);
    }

    static MemberRecord closedWorkplace(WorkplaceType type, int workers, String closedOn) {
        return member(read(RecordType.WLKP, row(type, workers).with("closedOn", closedOn)), null);
    }

    static MemberRecord replacedWorkplace(WorkplaceType type, int workers, String from) {
        return member(report(type, workers), new MemberRecord.Spell(LocalDate.parse(from), null));
    }

    /** A registration for JKK. */
    static MemberRecord registration(int enrolled) {
        return member(read(RecordType.NPP, Rows.tk().with("enrolledWorkers", enrolled)), null);
    }

    private static Rows row(WorkplaceType type, int workers) {
        return Rows.wlkp().with("workplaceType", type.name()).with("workers", workers);
    }

    private static StatedRow read(RecordType type, Rows row) {
        return RowReader.read(type, JsonFields.strict(new ObjectMapper().valueToTree(row.json())), TODAY)
                .value();
    }

    private static MemberRecord member(StatedRow row, MemberRecord.Spell replaced) {
        UUID id = UUID.randomUUID();
        RecordEvent.Statement statement = new RecordEvent.Statement(
                UUID.randomUUID(),
                1,
                row.programme(),
                row.validFrom(),
                row.endedOn(),
                row.endStated(),
                RECORDED,
                null,
                false,
                row.workplace(),
                row.registration());
        return new MemberRecord(
                id,
                row.type(),
                id.toString(),
                List.of(statement),
                List.of(),
                replaced,
                List.of(MemberRecord.Spell.ALWAYS));
    }
}
