package id.patuh.sanctions.block;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import id.patuh.contracts.event.ServiceBlocksEvent;
import id.patuh.kit.id.Ids;
import id.patuh.sanctions.procedure.vocabulary.SuspensionGround;

/** Stored form of a suspension. It is only added, and closed once. */
@Entity(name = "BlockSuspension")
@Table(name = "block_suspension")
class BlockSuspension {
    @Id
    private UUID id;

    @Column(name = "from_at")
    private Instant from;

    @Column(name = "until_at")
    private Instant until;

    @Enumerated(EnumType.STRING)
    private SuspensionGround ground;

    private String reference;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "resumed_recorded_at")
    private Instant resumedRecordedAt;

    /** For the framework. */
    protected BlockSuspension() {}

    BlockSuspension(SuspensionOrder order, Instant recordedAt) {
        this.id = Ids.next();
        this.from = order.from();
        this.ground = order.ground();
        this.reference = order.reference();
        this.recordedAt = recordedAt;
    }

    boolean lasts() {
        return until == null;
    }

    Instant from() {
        return from;
    }

    SuspensionGround ground() {
        return ground;
    }

    Instant until() {
        return until;
    }

    /** It ends at a moment; it lasted at least the shortest time, whatever the moment. */
    void resume(Instant moment, Instant now) {
        until = moment.isAfter(from) ? moment : from.plusNanos(1_000);
        resumedRecordedAt = now;
    }

    ServiceBlocksEvent.Suspension event() {
        return new ServiceBlocksEvent.Suspension(from, until);
    }
}
