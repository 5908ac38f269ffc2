package id.patuh.compliance.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.contracts.vocabulary.ComplianceClass;

/** A published assessment of an employer, for reading. */
@Entity
@Immutable
@IdClass(AssessmentHistoryRow.Key.class)
@Table(name = "assessment_history")
class AssessmentHistoryRow {
    /**
     * Key of a row.
     *
     * @param employerId the employer
     * @param version number of the assessment
     */
    record Key(UUID employerId, long version) {}

    @Id
    @Column(name = "employer_id")
    private UUID employerId;

    @Id
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
    private String findings;
    private String missing;

    @Column(name = "successor_id")
    private UUID successorId;

    @Column(name = "assessed_at")
    private Instant assessedAt;

    /** For Hibernate. */
    protected AssessmentHistoryRow() {}

    HistoryItem item() {
        return new HistoryItem(
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
                PublishedAssessmentJson.findings(findings),
                PublishedAssessmentJson.programmes(missing),
                successorId,
                assessedAt);
    }
}
