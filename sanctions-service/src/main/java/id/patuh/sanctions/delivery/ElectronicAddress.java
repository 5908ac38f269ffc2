package id.patuh.sanctions.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;

/** An address to which an employer said that documents of a case may be sent; never changed. Source: UU 30/2014 art. 60 */
@Entity(name = "ElectronicAddress")
@Table(name = "electronic_address")
@Immutable
public class ElectronicAddress {
    @Id
    private UUID id;

    @Column(name = "case_id")
    private UUID caseId;

    private String address;

    @Column(name = "registered_on")
    private LocalDate registeredOn;

    private String reference;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    /** For the framework. */
    protected ElectronicAddress() {}

    ElectronicAddress(UUID id, UUID caseId, View registered, Instant recordedAt, String recordedBy) {
        this.id = id;
        this.caseId = caseId;
        this.address = registered.address();
        this.registeredOn = registered.registeredOn();
        this.reference = registered.reference();
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    View view() {
        return new View(address, registeredOn, reference);
    }

    /**
     * An electronic address, as shown.
     *
     * @param registeredOn day from which documents may be sent to it, Asia/Jakarta
     * @param reference the employer's statement
     */
    @Schema(name = "ElectronicAddress")
    public record View(String address, LocalDate registeredOn, String reference) {}
}
