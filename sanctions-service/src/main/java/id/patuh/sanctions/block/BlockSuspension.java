package id.patuh.sanctions.block;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import id.patuh.contracts.event.ServiceBlocksEvent;

/** Stored form of a suspension. */
@Embeddable
class BlockSuspension {
    @Column(name = "from_at")
    private Instant from;

    @Column(name = "until_at")
    private Instant until;

    private String ground;

    /** For the framework. */
    protected BlockSuspension() {}

    ServiceBlocksEvent.Suspension event() {
        return new ServiceBlocksEvent.Suspension(from, until);
    }
}
