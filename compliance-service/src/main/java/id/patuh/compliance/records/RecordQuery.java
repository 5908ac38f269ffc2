package id.patuh.compliance.records;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.employer.MemberRecord;
import id.patuh.contracts.employer.MemberRecord.Spell;
import id.patuh.contracts.event.RecordEvent;
import id.patuh.contracts.vocabulary.RecordType;

/** Reads the records of employers. */
@ApplicationScoped
public class RecordQuery {
    private final RecordStore records;
    private final StatementStore statements;
    private final EmployerRegionStore regions;

    RecordQuery(RecordStore records, StatementStore statements, EmployerRegionStore regions) {
        this.records = records;
        this.statements = statements;
        this.regions = regions;
    }

    /** The records of an employer that weigh most, as they are today, and how many it has of their kind. */
    public record LargestMembers(List<MemberRecord> members, int counted) {}

    /**
     * All records that were ever members of an employer, with their memberships, and with the statements and lists that count on a day of
     * Asia/Jakarta.
     */
    public List<MemberRecord> membersOn(UUID employer, LocalDate day) {
        Map<UUID, List<Spell>> spells = records.memberships(employer).stream()
                .collect(Collectors.groupingBy(
                        RecordStore.StoredMembership::recordId,
                        Collectors.mapping(
                                membership -> new Spell(membership.from(), membership.to()), Collectors.toList())));
        return members(records.find(spells.keySet().toArray(UUID[]::new)), spells, day);
    }

    /**
     * The workplaces, or the registrations, of an employer that weigh most today: those in the provinces first, then open ones, then by
     * workers.
     */
    public LargestMembers largest(UUID employer, List<RecordType> types, List<String> provinces, int limit) {
        RecordStore.Largest largest = records.largest(employer, types, provinces, limit);
        Map<UUID, List<Spell>> spells = largest.records().stream()
                .collect(Collectors.toMap(RecordState::recordId, record -> List.of(Spell.ALWAYS)));
        return new LargestMembers(members(largest.records(), spells, LocalDate.MAX), largest.counted());
    }

    /**
     * Codes of the regencies and cities where an employer has an open workplace or a registration today; empty where no record of it is
     * known.
     */
    public List<String> regions(UUID employer) {
        return regions.of(employer);
    }

    private List<MemberRecord> members(List<RecordState> states, Map<UUID, List<Spell>> spells, LocalDate day) {
        if (states.isEmpty()) {
            return List.of();
        }
        UUID[] ids = states.stream().map(RecordState::recordId).toArray(UUID[]::new);
        Map<UUID, List<RecordEvent.Statement>> stated = statements.standing(ids, day);
        Map<UUID, List<RecordEvent.ListCount>> lists = statements.lists(ids, day);
        return states.stream()
                .map(state -> new MemberRecord(
                        state.recordId(),
                        state.type(),
                        state.number(),
                        stated.getOrDefault(state.recordId(), List.of()),
                        lists.getOrDefault(state.recordId(), List.of()),
                        state.replaced(),
                        spells.get(state.recordId())))
                .toList();
    }
}
