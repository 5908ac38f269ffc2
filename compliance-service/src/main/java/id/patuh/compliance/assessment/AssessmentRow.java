package id.patuh.compliance.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

import id.patuh.contracts.event.EmployerEvent.Status;
import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.contracts.vocabulary.ComplianceClass;

/** The newest assessment of an employer, for reading; {@link AssessmentStore} writes the table set by set. */
@Entity
@Immutable
@Table(name = "assessment")
class AssessmentRow {
    @Id
    @Column(name = "employer_id")
    private UUID employerId;

    private long version;

    @Column(name = "employer_version")
    private long employerVersion;

    @Column(name = "as_of")
    private LocalDate asOf;

    @Column(name = "policy_version")
    private String policyVersion;

    @Enumerated(EnumType.STRING)
    @Column(name = "class")
    private ComplianceClass complianceClass;

    @Column(name = "score_tenths")
    private Short scoreTenths;

    @Column(name = "priority_tenths")
    private short priorityTenths;

    @Column(name = "exposure_idr")
    private long exposureIdr;

    @Column(name = "region_code")
    private String regionCode;

    @Enumerated(EnumType.STRING)
    private BusinessScale scale;

    private long workers;

    @Column(name = "workers_affected")
    private long workersAffected;

    private String findings;
    private String missing;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Column(name = "successor_id")
    private UUID successorId;

    @Column(name = "assessed_at")
    private Instant assessedAt;

    /** For Hibernate. */
    protected AssessmentRow() {}

    PublishedAssessment published() {
        return new PublishedAssessment(
                employerId,
                version,
                employerVersion,
                asOf,
                policyVersion,
                complianceClass,
                PublishedAssessmentRows.decimal(scoreTenths == null ? null : scoreTenths.intValue()),
                PublishedAssessmentRows.decimal((int) priorityTenths),
                exposureIdr,
                regionCode,
                scale,
                workers,
                workersAffected,
                PublishedAssessmentJson.findings(findings),
                PublishedAssessmentJson.programmes(missing),
                status,
                successorId,
                assessedAt);
    }
}
