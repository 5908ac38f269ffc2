package id.patuh.sanctions.delivery;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;

/** That a document could not be delivered; never changed. Source: UU 30/2014 art. 60 */
@Entity(name = "DeliveryAttempt")
@Table(name = "delivery_attempt")
@Immutable
public class DeliveryAttempt {
    @Id
    private UUID id;

    @Column(name = "document_id")
    private UUID documentId;

    @Enumerated(EnumType.STRING)
    private DeliveryMethod method;

    @Column(name = "attempted_at")
    private Instant attemptedAt;

    private String reason;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    /** For the framework. */
    protected DeliveryAttempt() {}

    DeliveryAttempt(UUID id, UUID documentId, AttemptCommand attempt, Instant recordedAt, String recordedBy) {
        this.id = id;
        this.documentId = documentId;
        this.method = attempt.method();
        this.attemptedAt = attempt.attemptedAt();
        this.reason = attempt.reason();
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    UUID documentId() {
        return documentId;
    }

    Instant attemptedAt() {
        return attemptedAt;
    }

    View view() {
        return new View(method, attemptedAt, reason, recordedAt, recordedBy);
    }

    /** A failed attempt, as shown. */
    @Schema(name = "DeliveryAttempt")
    public record View(
            DeliveryMethod method, Instant attemptedAt, String reason, Instant recordedAt, String recordedBy) {}
}
