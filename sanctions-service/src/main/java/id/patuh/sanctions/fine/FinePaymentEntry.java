package id.patuh.sanctions.fine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

import id.patuh.kit.id.Ids;

/** One row of the fine ledger; never changed. */
@Entity(name = "FinePaymentEntry")
@Table(name = "fine_ledger")
@Immutable
public class FinePaymentEntry {
    @Id
    private UUID id;

    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "fine_no")
    private int fineNo;

    @Column(name = "paid_on")
    private LocalDate paidOn;

    @Column(name = "amount_idr")
    private long amountIdr;

    private String reference;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    /** For the framework. */
    protected FinePaymentEntry() {}

    FinePaymentEntry(
            UUID caseId, int fineNo, FinePayment payment, String reference, Instant recordedAt, String recordedBy) {
        this.id = Ids.next();
        this.caseId = caseId;
        this.fineNo = fineNo;
        this.paidOn = payment.paidOn();
        this.amountIdr = payment.amountIdr();
        this.reference = reference;
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    String reference() {
        return reference;
    }

    String recordedBy() {
        return recordedBy;
    }

    FinePayment payment() {
        return new FinePayment(paidOn, amountIdr);
    }

    /**
     * The payment as shown.
     *
     * @param reversal null while it counts
     */
    FineView.PaymentView view(FineReversal reversal) {
        return new FineView.PaymentView(
                paidOn, amountIdr, reference, recordedAt, recordedBy, reversal == null ? null : reversal.view());
    }
}
