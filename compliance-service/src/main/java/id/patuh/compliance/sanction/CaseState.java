package id.patuh.compliance.sanction;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import id.patuh.contracts.event.CaseEvent;
import id.patuh.contracts.vocabulary.Agency;

/** Where a sanction case stands, as its newest event says. */
@Entity
@Table(name = "case_state")
class CaseState {
    @Id
    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "employer_id", nullable = false)
    private UUID employerId;

    private long version;

    @Enumerated(EnumType.STRING)
    private Agency agency;

    private String state;
    private String outcome;
    private Instant since;

    /** For Hibernate. */
    protected CaseState() {}

    static CaseState of(CaseEvent event) {
        CaseState created = new CaseState();
        created.caseId = event.caseId();
        created.employerId = event.employerId();
        created.agency = event.agency();
        created.follow(event);
        return created;
    }

    /** Takes the state of a newer event; the day of the state stays when only the case went on within it. */
    void follow(CaseEvent event) {
        employerId = event.employerId();
        version = event.version();
        outcome = event.outcome();
        if (!event.state().equals(state)) {
            state = event.state();
            since = event.at();
        }
    }

    UUID caseId() {
        return caseId;
    }

    UUID employerId() {
        return employerId;
    }

    long version() {
        return version;
    }

    Agency agency() {
        return agency;
    }

    String state() {
        return state;
    }

    String outcome() {
        return outcome;
    }

    Instant since() {
        return since;
    }
}
