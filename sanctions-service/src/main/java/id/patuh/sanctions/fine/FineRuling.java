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

/** What a remedy left of a fine; never changed. Source: UU 30/2014 art. 77 */
@Entity(name = "FineRuling")
@Table(name = "fine_ruling")
@Immutable
class FineRuling {
    @Id
    private UUID id;

    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "fine_no")
    private int fineNo;

    @Column(name = "ceiling_idr")
    private long ceilingIdr;

    @Column(name = "decided_on")
    private LocalDate decidedOn;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    /** For the framework. */
    protected FineRuling() {}

    FineRuling(Fine fine, UUID caseId, long ceilingIdr, LocalDate decidedOn, Instant recordedAt) {
        this.id = Ids.next();
        this.caseId = caseId;
        this.fineNo = fine.no();
        this.ceilingIdr = ceilingIdr;
        this.decidedOn = decidedOn;
        this.recordedAt = recordedAt;
    }

    long ceilingIdr() {
        return ceilingIdr;
    }
}
