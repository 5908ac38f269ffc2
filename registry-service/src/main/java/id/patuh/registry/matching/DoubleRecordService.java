package id.patuh.registry.matching;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.employer.MemberRecord;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.RegistryProblem;
import id.patuh.registry.employer.EmployerRow;
import id.patuh.registry.employer.EmployerStore;
import id.patuh.registry.employer.refresh.EmployerRefresh;
import id.patuh.registry.record.MemberQuery;
import id.patuh.registry.record.Provenance;
import id.patuh.registry.record.RecordStore;
import id.patuh.registry.record.StatementStore;
import id.patuh.registry.roster.RosterChangeListener;

/** Makes one workplace of two records that a person found to be the same: the newer number replaces the older one. */
@ApplicationScoped
class DoubleRecordService {
    private final EmployerStore employers;
    private final MemberQuery members;
    private final StatementStore statements;
    private final RecordStore records;
    private final RosterChangeListener rosters;
    private final EmployerRefresh refresh;

    DoubleRecordService(
            EmployerStore employers,
            MemberQuery members,
            StatementStore statements,
            RecordStore records,
            RosterChangeListener rosters,
            EmployerRefresh refresh) {
        this.employers = employers;
        this.members = members;
        this.statements = statements;
        this.records = records;
        this.rosters = rosters;
        this.refresh = refresh;
    }

    /**
     * Replaces the older of two workplaces by the newer one, from the day of the newer one's first report, in the current transaction. Where
     * one of them is replaced already, nothing is left to do.
     *
     * @throws Problem IDENTIFIER_NOT_HELD where one of them went to another employer; EMPLOYER_MERGED
     */
    void replaceOlder(MatchCandidate candidate, Caller caller, Instant now) {
        EmployerRow employer = employers.lockActive(candidate.leftId(), caller);
        Map<UUID, MemberRecord> own =
                members.today(List.of(employer.id())).getOrDefault(employer.id(), List.of()).stream()
                        .map(MemberQuery.Member::record)
                        .collect(Collectors.toMap(MemberRecord::recordId, Function.identity()));
        MemberRecord one = own(own, candidate.recordId());
        MemberRecord other = own(own, candidate.otherRecordId());
        if (!one.counts(LocalDate.MAX) || !other.counts(LocalDate.MAX)) {
            return;
        }
        LocalDate first = firstDay(one);
        LocalDate otherFirst = firstDay(other);
        boolean inOrder = !first.isBefore(otherFirst);
        records.replace(
                inOrder ? other.recordId() : one.recordId(),
                inOrder ? one.recordId() : other.recordId(),
                inOrder ? first : otherFirst,
                new Provenance(now, caller.subject(), Agency.KEMENAKER.name(), Provenance.MANUAL, null));
        rosters.moved(List.of(employer.id()));
        refresh.refresh(new EmployerRefresh.Change(
                Map.of(employer.id(), employer), Set.of(), Set.of(one.recordId(), other.recordId()), Set.of(), now));
    }

    private LocalDate firstDay(MemberRecord record) {
        return statements.firstDay(record.recordId()).orElseThrow();
    }

    private MemberRecord own(Map<UUID, MemberRecord> own, UUID id) {
        MemberRecord record = own.get(id);
        if (record == null) {
            String number = records.find(id).orElseThrow().number();
            throw Problem.of(RegistryProblem.IDENTIFIER_NOT_HELD, number).property("identifier", number);
        }
        return record;
    }
}
