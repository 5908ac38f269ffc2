package id.patuh.sanctions.recipient;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

import id.patuh.kit.id.Ids;
import id.patuh.sanctions.document.Document;

/** That a decision, or what was decided of it later, goes to somebody; never changed. Source: UU 30/2014 art. 61 */
@Entity(name = "DecisionRecipient")
@Table(name = "decision_recipient")
@Immutable
class DecisionRecipient {
    @Id
    private UUID id;

    @Column(name = "document_id")
    private UUID documentId;

    @Column(name = "request_id")
    private UUID requestId;

    @Column(name = "decision_id")
    private UUID decisionId;

    @Enumerated(EnumType.STRING)
    private RecipientKind kind;

    private String code;

    /** For the framework. */
    protected DecisionRecipient() {}

    /** A recipient of a decision. */
    DecisionRecipient(Document decision, RecipientKind kind, String code) {
        this(decision, decision.id(), kind, code);
    }

    /** A recipient of what was decided later of a decision. */
    DecisionRecipient(Document document, UUID decisionId, RecipientKind kind, String code) {
        this.id = Ids.next();
        this.documentId = document.id();
        this.requestId = document.requestId();
        this.decisionId = decisionId;
        this.kind = kind;
        this.code = code;
    }

    /** The same recipient of what was decided later. */
    DecisionRecipient of(Document later) {
        return new DecisionRecipient(later, decisionId, kind, code);
    }
}
