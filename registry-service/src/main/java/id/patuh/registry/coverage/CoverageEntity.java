package id.patuh.registry.coverage;

import java.io.Serializable;
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

import id.patuh.contracts.vocabulary.Programme;
import id.patuh.registry.fact.CoverageFact;

/** A row of {@code coverage}; changed only under the row lock of its employer. */
@Entity(name = "Coverage")
@Table(name = "coverage")
@IdClass(CoverageEntity.Key.class)
class CoverageEntity {
    @Id
    @Column(name = "employer_id")
    UUID employerId;

    @Id
    @Enumerated(EnumType.STRING)
    Programme programme;

    @Column(name = "own_number")
    String ownNumber;

    @Column(name = "registered_on")
    LocalDate registeredOn;

    @Column(name = "enrolled_workers")
    int enrolledWorkers;

    @Column(name = "reported_wage_bill_idr")
    long reportedWageBillIdr;

    @Column(name = "paid_through")
    LocalDate paidThrough;

    @Column(name = "arrears_idr")
    Long arrearsIdr;

    @Column(name = "jkk_risk_group")
    Integer jkkRiskGroup;

    @Column(name = "as_of")
    LocalDate asOf;

    UUID digest;

    @Column(name = "recorded_at")
    Instant recordedAt;

    /** For Hibernate. */
    protected CoverageEntity() {}

    CoverageEntity(UUID employerId, Programme programme) {
        this.employerId = employerId;
        this.programme = programme;
    }

    void put(CoverageFact fact, Instant now) {
        ownNumber = fact.ownNumber();
        registeredOn = fact.registeredOn();
        enrolledWorkers = fact.enrolledWorkers();
        reportedWageBillIdr = fact.reportedWageBillIdr();
        paidThrough = fact.paidThrough() == null ? null : fact.paidThrough().atDay(1);
        arrearsIdr = fact.arrearsIdr();
        jkkRiskGroup = fact.jkkRiskGroup();
        asOf = fact.asOf();
        digest = fact.digest();
        recordedAt = now;
    }

    /** Key of a coverage. */
    static final class Key implements Serializable {
        UUID employerId;
        Programme programme;

        /** For Hibernate. */
        Key() {}

        Key(UUID employerId, Programme programme) {
            this.employerId = employerId;
            this.programme = programme;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.employerId.equals(employerId) && key.programme == programme;
        }

        @Override
        public int hashCode() {
            return 31 * employerId.hashCode() + programme.hashCode();
        }
    }
}
