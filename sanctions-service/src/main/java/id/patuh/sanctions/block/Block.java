package id.patuh.sanctions.block;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
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

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "block_suspension", joinColumns = @JoinColumn(name = "block_id"))
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

    void deliver(Instant receivedAt, Instant recordedAt) {
        inForceFrom = receivedAt;
        receiptRecordedAt = recordedAt;
    }

    void end(BlockEnd end, Instant moment, Instant recordedAt) {
        endReason = end;
        endedAt = moment;
        endRecordedAt = recordedAt;
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
                endedAt,
                endReason == null ? null : endReason.name(),
                suspensions.stream().map(BlockSuspension::event).toList());
    }
}
