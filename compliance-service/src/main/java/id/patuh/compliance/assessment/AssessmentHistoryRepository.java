package id.patuh.compliance.assessment;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Reads the history of an employer, the newest assessment first. */
@ApplicationScoped
class AssessmentHistoryRepository implements PanacheRepositoryBase<AssessmentHistoryRow, AssessmentHistoryRow.Key> {
    List<HistoryItem> before(UUID employer, long version, int limit) {
        return find("employerId = ?1 and version < ?2 order by version desc", employer, version).page(0, limit).stream()
                .map(AssessmentHistoryRow::item)
                .toList();
    }
}
