package id.patuh.sanctions.sanctioncase;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

/** That a BPJS reported a case to the inspector; never changed. Source: PP 44/2015 art. 61 */
@Entity(name = "CaseReport")
@Table(name = "case_report")
@IdClass(CaseReport.Key.class)
@Immutable
class CaseReport {
    @Id
    @Column(name = "reported_case_id")
    private UUID reportedCaseId;

    @Id
    @Column(name = "inspector_case_id")
    private UUID inspectorCaseId;

    @Column(name = "reported_at")
    private Instant reportedAt;

    @Column(name = "reported_by")
    private String reportedBy;

    /** For the framework. */
    protected CaseReport() {}

    CaseReport(UUID reportedCaseId, UUID inspectorCaseId, Instant reportedAt, String reportedBy) {
        this.reportedCaseId = reportedCaseId;
        this.inspectorCaseId = inspectorCaseId;
        this.reportedAt = reportedAt;
        this.reportedBy = reportedBy;
    }

    UUID reportedCaseId() {
        return reportedCaseId;
    }

    CaseView.Report view() {
        return new CaseView.Report(reportedCaseId, inspectorCaseId, reportedAt, reportedBy);
    }

    /** Identity of a report. */
    record Key(UUID reportedCaseId, UUID inspectorCaseId) implements Serializable {}
}
