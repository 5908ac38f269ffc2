package id.patuh.sanctions.servicerequest;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.ServiceType;
import id.patuh.sanctions.action.ActingContext;
import id.patuh.sanctions.block.BlockOrigin;
import id.patuh.sanctions.procedure.Move;
import id.patuh.sanctions.procedure.RequestState;
import id.patuh.sanctions.procedure.vocabulary.RequestStatus;
import id.patuh.sanctions.sanctioncase.RequestLifecycle;
import id.patuh.sanctions.sanctioncase.RequestSummary;
import id.patuh.sanctions.sanctioncase.SanctionCase;

/** A request to one service unit to withhold one service. Source: PP 86/2013 art. 8 */
@Entity(name = "ServiceRequest")
@Table(name = "service_request")
public class ServiceRequest {
    @Id
    private UUID id;

    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "employer_id")
    private UUID employerId;

    @Column(name = "region_code")
    private String regionCode;

    @Enumerated(EnumType.STRING)
    private Agency agency;

    private String unit;

    @Enumerated(EnumType.STRING)
    private ServiceType service;

    @Enumerated(EnumType.STRING)
    private RequestStatus state;

    private long version;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "requested_by")
    private String requestedBy;

    @Column(name = "updated_at")
    private Instant updatedAt;

    /** For the framework. */
    protected ServiceRequest() {}

    ServiceRequest(UUID id, SanctionCase sanctionCase, RequestLifecycle.Target target, ActingContext acting) {
        this.id = id;
        this.caseId = sanctionCase.id();
        this.employerId = sanctionCase.employerId();
        this.regionCode = sanctionCase.regionCode();
        this.agency = sanctionCase.agency();
        this.unit = target.unit();
        this.service = target.service();
        this.state = RequestStatus.OPEN;
        this.version = 1;
        this.requestedAt = acting.now();
        this.requestedBy = acting.actor().subject();
        this.updatedAt = acting.now();
    }

    /** Its identity. */
    public UUID id() {
        return id;
    }

    /** Its case. */
    public UUID caseId() {
        return caseId;
    }

    UUID employerId() {
        return employerId;
    }

    String regionCode() {
        return regionCode;
    }

    Agency agency() {
        return agency;
    }

    /** Code of the unit that decides. */
    public String unit() {
        return unit;
    }

    /** The service to be withheld. */
    public ServiceType service() {
        return service;
    }

    /** Its state. */
    public RequestState state() {
        return RequestState.of(state);
    }

    /** Name of its state. */
    public RequestStatus status() {
        return state;
    }

    long version() {
        return version;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    String requestedBy() {
        return requestedBy;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    void step(Move<RequestState> move, Instant now) {
        state = move.to().status();
        version++;
        updatedAt = now;
    }

    /** Where the block comes from that the unit may impose. */
    public BlockOrigin origin() {
        return new BlockOrigin(id, caseId, employerId, agency, unit, service);
    }

    RequestSummary summary() {
        return new RequestSummary(
                id, version, caseId, employerId, agency, unit, service, state, requestedAt, updatedAt);
    }
}
