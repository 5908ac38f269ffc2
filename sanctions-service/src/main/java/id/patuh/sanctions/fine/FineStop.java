package id.patuh.sanctions.fine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

/** The day from which a fine grows no more: the employer performed, or the case was unfounded; never changed. Source: PP 86/2013 art. 10 */
@Entity(name = "FineStop")
@Table(name = "fine_stop")
@Immutable
public class FineStop {
    @Id
    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "stopped_on")
    private LocalDate stoppedOn;

    private boolean lifted;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    /** For the framework. */
    protected FineStop() {}

    FineStop(UUID caseId, LocalDate stoppedOn, boolean lifted, Instant recordedAt, String recordedBy) {
        this.caseId = caseId;
        this.stoppedOn = stoppedOn;
        this.lifted = lifted;
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    LocalDate stoppedOn() {
        return stoppedOn;
    }

    /** Whether the case was unfounded, so that nothing is due. */
    boolean lifted() {
        return lifted;
    }
}
