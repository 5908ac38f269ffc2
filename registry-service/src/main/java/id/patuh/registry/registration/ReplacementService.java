package id.patuh.registry.registration;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.event.RecordEvent;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.RegistryProblem;
import id.patuh.registry.employer.refresh.EmployerRefresh;
import id.patuh.registry.record.Provenance;
import id.patuh.registry.record.RecordDocumentQuery;
import id.patuh.registry.record.RecordHead;
import id.patuh.registry.record.RecordStore;
import id.patuh.registry.roster.RosterChangeListener;

/** Replacement of records by others of the same employer. */
@ApplicationScoped
class ReplacementService {
    private final RecordDocumentQuery documents;
    private final RecordStore records;
    private final RosterChangeListener rosters;
    private final EmployerRefresh refresh;

    ReplacementService(
            RecordDocumentQuery documents, RecordStore records, RosterChangeListener rosters, EmployerRefresh refresh) {
        this.documents = documents;
        this.records = records;
        this.rosters = rosters;
        this.refresh = refresh;
    }

    /**
     * Notes what takes the place of a locked record. {@code other} is null where none does.
     *
     * @param from first day of that; null where none does
     * @return false where that was noted already
     * @throws Problem REPLACEMENT_IMPOSSIBLE
     */
    boolean replace(RecordLock.Locked record, UUID other, LocalDate from, Provenance by) {
        RecordEvent.Replacement held = record.head().replacement();
        RecordEvent.Replacement wanted = other == null ? null : new RecordEvent.Replacement(other, from, null);
        if (Objects.equals(held, wanted)) {
            return false;
        }
        if (other != null) {
            requirePossible(record.head(), other);
        }
        records.replace(record.head().id(), other, from, by);
        rosters.moved(List.of(record.employer().id()));
        refresh.refresh(new EmployerRefresh.Change(
                Map.of(record.employer().id(), record.employer()),
                Set.of(),
                Set.of(record.head().id()),
                Set.of(),
                by.now()));
        return true;
    }

    private void requirePossible(RecordHead record, UUID other) {
        boolean possible = documents
                .head(other)
                .filter(head -> !head.id().equals(record.id())
                        && head.type() == record.type()
                        && head.employerId().equals(record.employerId())
                        && head.replacement() == null)
                .isPresent();
        if (!possible) {
            throw Problem.of(RegistryProblem.REPLACEMENT_IMPOSSIBLE, other.toString());
        }
    }
}
