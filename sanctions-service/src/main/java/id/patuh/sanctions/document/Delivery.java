package id.patuh.sanctions.document;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.hibernate.annotations.Immutable;

/** Proof that a document reached its addressee; never changed. Source: UU 30/2014 art. 60 */
@Entity(name = "Delivery")
@Immutable
public class Delivery {
    @Id
    @Column(name = "document_id")
    private UUID documentId;

    @Column(name = "delivered_at")
    private Instant deliveredAt;

    @Enumerated(EnumType.STRING)
    private DeliveryMethod method;

    private String recipient;
    private String proof;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    /** For the framework. */
    protected Delivery() {}

    Delivery(UUID documentId, DeliveryProof delivered, Instant recordedAt, String recordedBy) {
        this.documentId = documentId;
        this.deliveredAt = delivered.deliveredAt();
        this.method = delivered.method();
        this.recipient = delivered.recipient();
        this.proof = delivered.proof();
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    /** The document. */
    public UUID documentId() {
        return documentId;
    }

    /** When the addressee received it; its day is day 0 of the periods it starts. */
    public Instant deliveredAt() {
        return deliveredAt;
    }

    DeliveryMethod method() {
        return method;
    }

    String recipient() {
        return recipient;
    }

    String proof() {
        return proof;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    String recordedBy() {
        return recordedBy;
    }
}
