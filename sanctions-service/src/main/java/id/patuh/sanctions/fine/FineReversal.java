package id.patuh.sanctions.fine;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

/** A payment that was recorded wrongly and no longer counts; never changed. */
@Entity(name = "FineReversal")
@Table(name = "fine_reversal")
@Immutable
public class FineReversal {
    @Id
    @Column(name = "payment_id")
    private UUID paymentId;

    @Column(name = "case_id")
    private UUID caseId;

    private String reason;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    /** For the framework. */
    protected FineReversal() {}

    FineReversal(FinePaymentEntry payment, String reason, Instant recordedAt, String recordedBy) {
        this.paymentId = payment.id();
        this.caseId = payment.caseId();
        this.reason = reason;
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    UUID paymentId() {
        return paymentId;
    }

    FineView.ReversalView view() {
        return new FineView.ReversalView(reason, recordedAt, recordedBy);
    }
}
