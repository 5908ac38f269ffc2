package id.patuh.sanctions.block;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;

import id.patuh.contracts.event.ServiceBlocksEvent;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.ServiceType;

/** Stored form of a block; see {@link ServiceBlock} for what it means. */
@Entity(name = "ServiceBlock")
@Table(name = "service_block")
class Block {
    @Id
    private UUID id;

    @Column(name = "request_id")
    private UUID requestId;

    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "employer_id")
    private UUID employerId;

    @Enumerated(EnumType.STRING)
    private Agency agency;

    private String unit;

    @Enumerated(EnumType.STRING)
    private ServiceType service;

    @Column(name = "decision_number")
    private String decisionNumber;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "in_force_from")
    private Instant inForceFrom;

    @Column(name = "receipt_recorded_at")
    private Instant receiptRecordedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "end_reason")
    private BlockEnd endReason;

    @Column(name = "end_recorded_at")
    private Instant endRecordedAt;

    @Column(name = "annulled_at")
    private Instant annulledAt;

    @Column(name = "annulment_recorded_at")
    private Instant annulmentRecordedAt;

    @OneToMany(cascade = CascadeType.PERSIST, fetch = FetchType.EAGER)
    @JoinColumn(name = "block_id", nullable = false, updatable = false)
    @OrderBy("from, id")
    private List<BlockSuspension> suspensions = new ArrayList<>();

    /** For the framework. */
    protected Block() {}

    Block(UUID id, BlockOrigin origin, String decisionNumber, Instant decidedAt) {
        this.id = id;
        this.requestId = origin.requestId();
        this.caseId = origin.caseId();
        this.employerId = origin.employerId();
        this.agency = origin.agency();
        this.unit = origin.unit();
        this.service = origin.service();
        this.decisionNumber = decisionNumber;
        this.decidedAt = decidedAt;
    }

    UUID id() {
        return id;
    }

    UUID employerId() {
        return employerId;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    void deliver(Instant receivedAt, Instant recordedAt) {
        inForceFrom = receivedAt;
        receiptRecordedAt = recordedAt;
    }

    /** Ends it; an annulment is kept beside an earlier end, because what was answered in between stays what it was. */
    void end(BlockEnd end, Instant moment, Instant recordedAt) {
        if (end == BlockEnd.ANNULLED) {
            annulledAt = moment;
            annulmentRecordedAt = recordedAt;
            return;
        }
        endReason = end;
        endedAt = moment;
        endRecordedAt = recordedAt;
    }

    Optional<BlockSuspension> suspension() {
        return suspensions.stream().filter(BlockSuspension::lasts).findFirst();
    }

    void suspend(SuspensionOrder order, Instant recordedAt) {
        suspensions.add(new BlockSuspension(order, recordedAt));
    }

    /** No suspension begins before the receipt, nor before the end of one that is over. */
    Instant earliestSuspension() {
        return suspensions.stream()
                .map(BlockSuspension::until)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(inForceFrom == null ? decidedAt : inForceFrom);
    }

    ServiceBlock dates() {
        return new ServiceBlock(
                inForceFrom,
                endShown(),
                annulledAt == null ? endReason : BlockEnd.ANNULLED,
                suspensions.stream()
                        .map(pause -> new Suspension(pause.from(), pause.until()))
                        .toList());
    }

    private Instant endShown() {
        return endedAt == null ? annulledAt : endedAt;
    }

    private String reasonShown() {
        BlockEnd shown = annulledAt == null ? endReason : BlockEnd.ANNULLED;
        return shown == null ? null : shown.name();
    }

    ServiceBlocksEvent.Block event() {
        return new ServiceBlocksEvent.Block(
                requestId,
                caseId,
                agency,
                unit,
                service,
                decisionNumber,
                inForceFrom,
                endShown(),
                reasonShown(),
                suspensions.stream().map(BlockSuspension::event).toList());
    }
}
