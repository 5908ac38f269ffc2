package id.patuh.registry.employer;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import id.patuh.contracts.event.EmployerEvent;
import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.registry.fact.Declaration;
import id.patuh.registry.fact.FactVersions;
import id.patuh.registry.fact.NameKey;

/** A row of {@code employer}; changed only under its row lock. */
@Entity(name = "Employer")
@Table(name = "employer")
class EmployerEntity {
    @Id
    UUID id;

    long version;

    @Enumerated(EnumType.STRING)
    EmployerEvent.Status status = EmployerEvent.Status.ACTIVE;

    @Column(name = "successor_id")
    UUID successorId;

    String name;

    @Column(name = "name_key")
    String nameKey;

    @Column(name = "name_source")
    String nameSource;

    @Column(name = "profile_as_of")
    LocalDate profileAsOf;

    @Column(name = "legal_form")
    String legalForm;

    @Column(name = "kbli_edition")
    Integer kbliEdition;

    String kbli;

    @Enumerated(EnumType.STRING)
    BusinessScale scale;

    @Column(name = "region_code")
    String regionCode;

    String address;
    BigDecimal latitude;
    BigDecimal longitude;

    @Column(name = "capital_idr")
    Long capitalIdr;

    @Column(name = "annual_sales_idr")
    Long annualSalesIdr;

    boolean construction;
    Integer workers;

    @Column(name = "wage_bill_idr")
    Long wageBillIdr;

    @Column(name = "reported_on")
    LocalDate reportedOn;

    @Column(name = "declaration_digest")
    UUID declarationDigest;

    @Column(name = "recorded_at")
    Instant recordedAt;

    /** For Hibernate. */
    protected EmployerEntity() {}

    /** A new employer, registered by hand with a full declaration. */
    static EmployerEntity of(UUID id, Declaration declared, Instant now) {
        EmployerEntity employer = new EmployerEntity();
        employer.id = id;
        employer.nameSource = FactVersions.MANUAL;
        employer.declarationDigest = declared.digest();
        employer.put(declared, declared.reportedOn(), now);
        return employer;
    }

    /** What is declared of it now. */
    Declaration declared() {
        return new Declaration(
                name,
                legalForm,
                kbliEdition,
                kbli,
                scale,
                regionCode,
                address,
                latitude,
                longitude,
                capitalIdr,
                annualSalesIdr,
                construction,
                workers,
                wageBillIdr,
                reportedOn);
    }

    /**
     * Makes the next version of it. The digest of the last report stays, so that the same report, imported again, does not take a
     * person's correction back.
     */
    void put(Declaration declared, LocalDate validFrom, Instant now) {
        if (!declared.name().equals(name) || !declared.regionCode().equals(regionCode)) {
            namedByAPerson(validFrom);
        }
        version++;
        recordedAt = now;
        state(declared);
    }

    /** States a report of the past anew; the version stays. */
    void restate(Declaration declared, Restating.Report report) {
        boolean manual = report.source().equals(FactVersions.MANUAL);
        if (!manual || !declared.name().equals(name) || !declared.regionCode().equals(regionCode)) {
            nameSource = report.source();
            profileAsOf = report.validFrom();
        }
        if (!manual && declared.isReported()) {
            declarationDigest = report.digest();
        }
        state(declared);
    }

    private void state(Declaration declared) {
        name = declared.name();
        nameKey = NameKey.of(declared.name());
        legalForm = declared.legalForm();
        kbliEdition = declared.kbliEdition();
        kbli = declared.kbli();
        scale = declared.scale();
        regionCode = declared.regionCode();
        address = declared.address();
        latitude = declared.latitude();
        longitude = declared.longitude();
        capitalIdr = declared.capitalIdr();
        annualSalesIdr = declared.annualSalesIdr();
        construction = declared.construction();
        workers = declared.workers();
        wageBillIdr = declared.wageBillIdr();
        reportedOn = declared.reportedOn();
    }

    /** Name and region are those that a person gave or confirmed. */
    void namedByAPerson(LocalDate validFrom) {
        nameSource = FactVersions.MANUAL;
        profileAsOf = validFrom;
    }
}
