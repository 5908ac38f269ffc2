package id.patuh.registry.employer.refresh;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;

import id.patuh.contracts.employer.EmployerComputation;
import id.patuh.contracts.employer.EmployerRelations;
import id.patuh.contracts.employer.EmployerValues;
import id.patuh.contracts.employer.MemberRecord;
import id.patuh.contracts.event.EmployerEvent;
import id.patuh.contracts.event.EmployerStatus;
import id.patuh.contracts.event.EventJson;
import id.patuh.registry.employer.EmployerRow;
import id.patuh.registry.record.MemberQuery;
import id.patuh.registry.record.PastMemberQuery;

/** Computes what employers are today from their members, numbers, mergers, worker lists and open questions. */
@ApplicationScoped
class EmployerComputer {
    private final MemberQuery members;
    private final PastMemberQuery past;
    private final EmployerRelationQuery relations;
    private final EmployerRosterSource rosters;
    private final OpenQuestionQuery questions;

    EmployerComputer(
            MemberQuery members,
            PastMemberQuery past,
            EmployerRelationQuery relations,
            EmployerRosterSource rosters,
            OpenQuestionQuery questions) {
        this.members = members;
        this.past = past;
        this.relations = relations;
        this.rosters = rosters;
        this.questions = questions;
    }

    /** What employers are computed from, by employer. */
    record Inputs(
            Map<UUID, List<MemberQuery.Member>> members,
            Map<UUID, EmployerRelationQuery.Numbers> numbers,
            Map<UUID, List<EmployerEvent.Predecessor>> predecessors,
            Map<UUID, EmployerRelationQuery.Successor> successors,
            Map<UUID, EmployerEvent.Rosters> rosters,
            Map<UUID, List<EmployerEvent.OpenQuestion>> questions,
            Instant now) {
        List<MemberRecord> records(UUID employer) {
            return members.getOrDefault(employer, List.of()).stream()
                    .map(MemberQuery.Member::record)
                    .toList();
        }

        /** Only an employer without records has a successor. */
        EmployerRelations relations(UUID employer) {
            EmployerRelationQuery.Successor successor = members.containsKey(employer)
                    ? EmployerRelationQuery.Successor.NONE
                    : successors.getOrDefault(employer, EmployerRelationQuery.Successor.NONE);
            EmployerRelationQuery.Numbers own = numbers.getOrDefault(employer, EmployerRelationQuery.Numbers.NONE);
            return new EmployerRelations(
                    successor.employerId(),
                    successor.from(),
                    predecessors.getOrDefault(employer, List.of()),
                    own.held(),
                    own.past(),
                    rosters.get(employer),
                    questions.getOrDefault(employer, List.of()));
        }
    }

    /** Loads the inputs of employers; those not known before have no mergers, worker lists or questions. */
    Inputs load(Collection<UUID> employers, Set<UUID> known, Instant now) {
        return new Inputs(
                members.today(employers),
                relations.numbers(employers),
                relations.predecessors(known),
                relations.successors(known),
                rosters.of(known),
                questions.of(known),
                now);
    }

    /** The employer as a version of it would be published; its last row is null for a new one. */
    EmployerEvent event(Inputs inputs, UUID id, EmployerRow last, long version, Instant recordedAt) {
        List<MemberRecord> records = inputs.records(id);
        EmployerValues values = EmployerComputation.on(
                        EmployerComputation.needsHistory(records) ? past.of(id, inputs.now()) : records, LocalDate.MAX)
                .orElseGet(() -> withoutMembers(last));
        EmployerRelations relations = inputs.relations(id);
        return values.event(id, version, status(records, relations), relations, recordedAt);
    }

    private static EmployerStatus status(List<MemberRecord> records, EmployerRelations relations) {
        if (!records.isEmpty()) {
            return EmployerStatus.ACTIVE;
        }
        return relations.successorId() == null ? EmployerStatus.EMPTY : EmployerStatus.MERGED;
    }

    /** An employer without members shows what it was last. */
    private static EmployerValues withoutMembers(EmployerRow row) {
        if (row == null) {
            throw new IllegalStateException("A new employer has no record");
        }
        EmployerEvent last = parse(row.data());
        return new EmployerValues(
                last.name(),
                last.legalForm(),
                last.kbliEdition(),
                last.kbli(),
                last.scale(),
                last.regionCode(),
                last.address(),
                last.latitude(),
                last.longitude(),
                last.capitalIdr(),
                last.annualSalesIdr(),
                last.construction(),
                null,
                new EmployerEvent.Workplaces(0, 0, 0),
                List.of());
    }

    private static EmployerEvent parse(String data) {
        try {
            return EventJson.mapper().readValue(data, EmployerEvent.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The database held no employer in its column data", e);
        }
    }
}
