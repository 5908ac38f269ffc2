package id.patuh.registry.correction;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.id.Ids;
import id.patuh.registry.employer.refresh.EmployerRefresh;
import id.patuh.registry.identity.IdentityNumber;
import id.patuh.registry.membership.MembershipStore;
import id.patuh.registry.membership.Memberships;
import id.patuh.registry.membership.RecordKey;
import id.patuh.registry.membership.RowNumbers;
import id.patuh.registry.record.NewStatement;
import id.patuh.registry.record.Provenance;
import id.patuh.registry.record.RecordStore;
import id.patuh.registry.record.StatementStore;
import id.patuh.registry.record.StoredStatement;
import id.patuh.registry.registration.RecordLock;
import id.patuh.registry.statement.StatedRow;

/** Records a correction, and lets the employer follow. */
@ApplicationScoped
class CorrectionWriter {
    private final RecordStore records;
    private final StatementStore statements;
    private final MembershipStore memberships;
    private final EmployerRefresh refresh;

    CorrectionWriter(
            RecordStore records, StatementStore statements, MembershipStore memberships, EmployerRefresh refresh) {
        this.records = records;
        this.statements = statements;
        this.memberships = memberships;
        this.refresh = refresh;
    }

    /** Writes a statement that takes the place of another of a locked record; returns its id. */
    UUID write(
            RecordLock.Locked record,
            StoredStatement corrected,
            StatedRow row,
            CorrectionRequest request,
            Provenance from) {
        UUID id = Ids.next();
        long sequence = records.sequence(1)[0];
        statements.add(
                List.of(new NewStatement(
                        id,
                        sequence,
                        record.head().id(),
                        row,
                        corrected.numbers().npwp(),
                        corrected.numbers().npwpToken(),
                        null,
                        new NewStatement.Correction(
                                corrected.id(), request.withdraw(), request.reason(), request.evidence()))),
                from);
        statements.markCorrected(corrected.id(), id, from);
        if (row.validFrom().isBefore(corrected.validFrom())) {
            nameEarlier(record, corrected, row, sequence, from);
        }
        refresh.refresh(new EmployerRefresh.Change(
                Map.of(record.employer().id(), record.employer()),
                Set.of(),
                Set.of(record.head().id()),
                Set.of(id),
                from.now()));
        return id;
    }

    /** An identity number holds from the earliest statement that names it. */
    private void nameEarlier(
            RecordLock.Locked record, StoredStatement corrected, StatedRow row, long sequence, Provenance from) {
        RowNumbers numbers = new RowNumbers(
                new RecordKey(record.head().type(), row.numbers().ownKey()),
                record.head().number(),
                row.validFrom(),
                sequence,
                corrected.numbers().nib() == null
                        ? null
                        : IdentityNumber.nib(corrected.numbers().nib()),
                IdentityNumber.kept(
                        corrected.numbers().npwp(), corrected.numbers().npwpToken()));
        Memberships named = memberships.load(List.of(numbers));
        named.nameEarlier(numbers);
        memberships.write(named, from.now());
    }
}
