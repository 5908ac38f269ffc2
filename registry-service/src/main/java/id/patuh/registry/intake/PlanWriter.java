package id.patuh.registry.intake;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.registry.membership.MembershipStore;
import id.patuh.registry.membership.RecordMember;
import id.patuh.registry.record.Provenance;
import id.patuh.registry.record.RecordStore;
import id.patuh.registry.record.StatementStore;

/** Writes what a plan decided, by set: new records, memberships, statements. */
@ApplicationScoped
class PlanWriter {
    private final RecordStore records;
    private final MembershipStore memberships;
    private final StatementStore statements;

    PlanWriter(RecordStore records, MembershipStore memberships, StatementStore statements) {
        this.records = records;
        this.memberships = memberships;
        this.statements = statements;
    }

    void write(IntakePlan plan, Provenance from) {
        List<RecordMember> added = plan.memberships().records().stream()
                .filter(record -> record.held() == null)
                .toList();
        if (!added.isEmpty()) {
            records.add(
                    column(added, RecordMember::id).toArray(UUID[]::new),
                    column(added, record -> record.key().type().name()).toArray(String[]::new),
                    column(added, RecordMember::number).toArray(String[]::new),
                    column(added, record -> record.key().key()).toArray(String[]::new),
                    from.now());
            List<UUID> placed = added.stream()
                    .filter(RecordMember::byPerson)
                    .map(RecordMember::id)
                    .toList();
            if (!placed.isEmpty()) {
                records.placeByPerson(placed);
            }
        }
        memberships.write(plan.memberships(), from.now());
        statements.add(plan.statements(), from);
    }

    private static <T> List<T> column(List<RecordMember> records, Function<RecordMember, T> value) {
        return records.stream().map(value).toList();
    }
}
