package id.patuh.registry.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.vocabulary.IdentifierType;
import id.patuh.kit.id.Ids;
import id.patuh.registry.employer.EmployerRow;
import id.patuh.registry.identity.IdentityNumber;
import id.patuh.registry.membership.MembershipStore;
import id.patuh.registry.membership.Memberships;
import id.patuh.registry.membership.Placement;
import id.patuh.registry.membership.RecordKey;
import id.patuh.registry.membership.RecordMember;
import id.patuh.registry.membership.Resolution;
import id.patuh.registry.membership.RowNumbers;
import id.patuh.registry.record.NewStatement;
import id.patuh.registry.record.RecordStore;
import id.patuh.registry.record.StatementStore;
import id.patuh.registry.statement.StatedRow;

/** Plans what taking rows will do, from what the tables hold. */
@ApplicationScoped
class IntakePlanner {
    private final MembershipStore memberships;
    private final RecordStore records;
    private final StatementStore statements;

    IntakePlanner(MembershipStore memberships, RecordStore records, StatementStore statements) {
        this.memberships = memberships;
        this.records = records;
        this.statements = statements;
    }

    IntakePlan plan(List<RowLine> rows, boolean byPerson) {
        List<RowNumbers> numbers = numbers(rows);
        Memberships loaded = memberships.load(numbers);
        Map<UUID, Long> versions =
                records.versions(loaded.records().stream().map(RecordMember::id).toList());
        IntakePlan plan = new IntakePlan(rows.size(), loaded, versions);
        Resolution resolution = new Resolution(loaded, new FreshIds());
        List<StatementStore.Probe> probes = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            RowLine line = rows.get(i);
            switch (resolution.place(numbers.get(i))) {
                case Placement.Refused refused -> plan.refuse(i, conflict(line, refused));
                case Placement.Taken taken -> {
                    plan.place(i, line, taken);
                    if (taken.record().held() != null) {
                        probes.add(new StatementStore.Probe(
                                taken.record().id(),
                                line.row().programme(),
                                line.row().validFrom(),
                                line.row().digest(),
                                line.row().endedOn()));
                    }
                }
            }
        }
        state(plan, rows, numbers, held(probes, byPerson));
        plan.touchNumbers();
        return plan;
    }

    /** Whether a plan is still of what is there, now that its employers are locked. */
    boolean isOf(IntakePlan plan, Map<UUID, EmployerRow> locked) {
        Map<UUID, Long> planned = new HashMap<>(plan.recordVersions());
        planned.keySet().retainAll(plan.changedRecords());
        return locked.keySet().containsAll(plan.touched())
                && records.versions(planned.keySet()).equals(planned);
    }

    private KnownStatements held(List<StatementStore.Probe> probes, boolean byPerson) {
        KnownStatements held = new KnownStatements(byPerson);
        if (!probes.isEmpty()) {
            statements.held(probes).forEach(answer -> held.add(probes.get(answer.place()), answer));
        }
        return held;
    }

    private static void state(IntakePlan plan, List<RowLine> rows, List<RowNumbers> numbers, KnownStatements held) {
        for (int i = 0; i < rows.size(); i++) {
            int place = i;
            Placement.Taken taken = plan.placements()[i];
            if (taken == null) {
                continue;
            }
            RecordMember record = taken.record();
            StatedRow row = rows.get(i).row();
            IdentityNumber npwp = numbers.get(i).npwp();
            StatementStore.Named named = new StatementStore.Named(
                    row.numbers().nib(), npwp == null ? null : npwp.value(), npwp == null ? null : npwp.token());
            if (held.says(record.id(), row, named)) {
                plan.leave(i);
                continue;
            }
            Integer headsBefore = held.headsBefore(record.id(), row);
            boolean current = held.take(record.id(), row, named);
            RowOutcome outcome =
                    taken.isNewEmployer() ? RowOutcome.CREATED : current ? RowOutcome.UPDATED : RowOutcome.HISTORICAL;
            plan.state(
                    i,
                    new NewStatement(
                            Ids.next(),
                            numbers.get(i).sequence(),
                            record.id(),
                            row,
                            named.npwp(),
                            named.npwpToken(),
                            rows.get(i).line(),
                            null),
                    record,
                    outcome);
            if (headsBefore != null) {
                Plausibility.ofHeads(record.key().type(), row, headsBefore)
                        .ifPresent(finding -> plan.doubt(rows.get(place).line(), record, finding));
            }
        }
    }

    private List<RowNumbers> numbers(List<RowLine> rows) {
        long[] sequence = records.sequence(rows.size());
        List<RowNumbers> numbers = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            StatedRow row = rows.get(i).row();
            numbers.add(new RowNumbers(
                    new RecordKey(row.type(), row.numbers().ownKey()),
                    row.numbers().own(),
                    row.validFrom(),
                    sequence[i],
                    row.numbers().nib() == null
                            ? null
                            : IdentityNumber.nib(row.numbers().nib()),
                    rows.get(i).npwp(),
                    rows.get(i).employerId()));
        }
        return numbers;
    }

    private static RowConflict conflict(RowLine line, Placement.Refused refused) {
        return new RowConflict(
                line.line(),
                refused.secondType() == IdentifierType.NIB ? "nib" : "npwp",
                refused.secondNumber().value(),
                refused.first(),
                refused.firstType(),
                refused.firstNumber(),
                refused.second());
    }
}
