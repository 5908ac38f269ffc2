package id.patuh.sanctions.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

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

    @Column(name = "received_by")
    private String receivedBy;

    private String proof;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] witnesses;

    private String address;

    @Column(name = "published_on")
    private LocalDate publishedOn;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    /** For the framework. */
    protected Delivery() {}

    Delivery(UUID documentId, Instant deliveredAt, DeliveryProof delivered, Instant recordedAt, String recordedBy) {
        this.documentId = documentId;
        this.deliveredAt = deliveredAt;
        this.method = delivered.method();
        this.receivedBy = delivered.receivedBy();
        this.proof = delivered.proof();
        this.witnesses = delivered.witnesses().toArray(String[]::new);
        this.address = delivered.address();
        this.publishedOn = delivered.publishedOn();
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    UUID documentId() {
        return documentId;
    }

    /**
     * When the addressee received it, or counts as having received it: never the publication of a public notice. Its day is day 0 of the
     * periods it starts.
     */
    public Instant deliveredAt() {
        return deliveredAt;
    }

    /** How it was delivered. */
    public DeliveryMethod method() {
        return method;
    }

    /** Reference of the proof. */
    public String proof() {
        return proof;
    }

    /** Whether the receiver refused to sign. */
    public boolean refused() {
        return witnesses.length > 0;
    }

    /** It, as shown. */
    public DeliveryView view() {
        return new DeliveryView(
                deliveredAt,
                method,
                receivedBy,
                proof,
                List.of(witnesses),
                address,
                publishedOn,
                recordedAt,
                recordedBy);
    }
}
