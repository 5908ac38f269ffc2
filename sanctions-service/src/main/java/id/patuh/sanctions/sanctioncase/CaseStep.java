package id.patuh.sanctions.sanctioncase;

import java.io.Serializable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.contracts.event.CaseEvent;
import id.patuh.contracts.event.EventJson;
import id.patuh.sanctions.action.StepNote;
import id.patuh.sanctions.history.RecordedStep;
import id.patuh.sanctions.procedure.vocabulary.CaseOutcome;
import id.patuh.sanctions.procedure.vocabulary.CaseStatus;

/** One step of a case's history; never changed. */
@Entity(name = "CaseStep")
@Table(name = "case_step")
@IdClass(CaseStep.Key.class)
@Immutable
class CaseStep {
    private static final TypeReference<Map<String, Object>> DETAIL = new TypeReference<>() {};

    @Id
    @Column(name = "case_id")
    private UUID caseId;

    @Id
    private long seq;

    private Instant at;
    private String action;

    @Column(name = "actor_subject")
    private String actorSubject;

    @Column(name = "actor_agency")
    private String actorAgency;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_state")
    private CaseStatus fromState;

    @Enumerated(EnumType.STRING)
    private CaseStatus state;

    @Enumerated(EnumType.STRING)
    private CaseOutcome outcome;

    @Column(name = "request_id")
    private UUID requestId;

    @Column(name = "document_number")
    private String documentNumber;

    @Column(name = "document_sha256")
    private String documentSha256;

    @Column(name = "policy_version")
    private String policyVersion;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> detail;

    @Column(name = "previous_hash")
    private String previousHash;

    private String hash;

    /** For the framework. */
    protected CaseStep() {}

    CaseStep(SanctionCase after, CaseStatus before, StepNote note, CaseEvent.Actor actor, Instant at) {
        this.caseId = after.id();
        this.seq = after.version();
        // As the database keeps it: the hash must be found again.
        this.at = at.truncatedTo(ChronoUnit.MICROS);
        this.action = note.action();
        this.actorSubject = actor.subject();
        this.actorAgency = actor.agency();
        this.fromState = before;
        this.state = after.status();
        this.outcome = after.outcome();
        this.requestId = note.requestId();
        this.documentNumber = note.document() == null ? null : note.document().number();
        this.documentSha256 = note.document() == null ? null : note.document().sha256();
        this.policyVersion = after.policyVersion();
        JsonNode plain = EventJson.mapper().valueToTree(note.detail());
        this.detail = EventJson.mapper().convertValue(plain, DETAIL);
        this.previousHash = after.headHash();
        this.hash = recorded(plain).hash(previousHash);
    }

    private RecordedStep recorded(JsonNode plain) {
        return new RecordedStep(
                caseId,
                seq,
                at,
                action,
                actorSubject,
                actorAgency,
                fromState == null ? null : fromState.name(),
                state.name(),
                outcome == null ? null : outcome.name(),
                requestId,
                documentNumber,
                documentSha256,
                policyVersion,
                plain);
    }

    String hash() {
        return hash;
    }

    String action() {
        return action;
    }

    String actorSubject() {
        return actorSubject;
    }

    Instant at() {
        return at;
    }

    CaseView.Step view() {
        return new CaseView.Step(
                seq,
                at,
                action,
                new CaseEvent.Actor(actorSubject, actorAgency),
                fromState,
                state,
                outcome,
                requestId,
                documentNumber,
                documentSha256,
                policyVersion,
                detail,
                previousHash,
                hash);
    }

    /** Identity of a step. */
    record Key(UUID caseId, long seq) implements Serializable {}
}
