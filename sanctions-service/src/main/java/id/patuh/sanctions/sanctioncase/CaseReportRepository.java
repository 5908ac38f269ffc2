package id.patuh.sanctions.sanctioncase;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The table {@code case_report}. */
@ApplicationScoped
class CaseReportRepository implements PanacheRepositoryBase<CaseReport, CaseReport.Key> {
    /** Reports of a case and reports to it, oldest first. */
    List<CaseReport> about(UUID caseId) {
        return list("reportedCaseId = ?1 or inspectorCaseId = ?1 order by reportedAt, reportedCaseId", caseId);
    }

    /** Reports that a case of the inspector rests on. */
    List<CaseReport> to(UUID inspectorCaseId) {
        return list("inspectorCaseId", inspectorCaseId);
    }
}
