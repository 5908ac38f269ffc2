package id.patuh.sanctions.reference;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.kit.audit.AuditLog;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.etag.ExpectedVersion;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;
import id.patuh.kit.problem.ValueFault;
import id.patuh.sanctions.problem.Refusals;
import id.patuh.sanctions.problem.SanctionsProblem;
import id.patuh.sanctions.procedure.vocabulary.SeparateDuty;

/**
 * Changes the service units. One of a region is written by its own administrators and by Kemenaker's; one that serves the whole country,
 * or would, is proposed by one person of Kemenaker and put into force by another.
 */
@ApplicationScoped
class ServiceUnitService {
    private final ServiceUnitStore units;
    private final ServiceUnitProposalStore proposals;
    private final AuditLog audit;
    private final Clock clock;

    ServiceUnitService(ServiceUnitStore units, ServiceUnitProposalStore proposals, AuditLog audit, Clock clock) {
        this.units = units;
        this.proposals = proposals;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether a change of a unit waits for a second person. */
    boolean isNational(ServiceUnit unit) {
        return unit.regionCode() == null
                || units.find(unit.code())
                        .filter(held -> held.regionCode() == null)
                        .isPresent();
    }

    /**
     * Writes a unit of a region. What was proposed for it falls: it rested on the unit as it was.
     *
     * @param expectNew whether the caller expects that there is no unit of this code
     * @throws Problem AGENCY_MISMATCH, REGION_OUT_OF_SCOPE, SERVICE_UNIT_EXISTS, IF_MATCH_REQUIRED, ETAG_STALE
     */
    @Transactional
    ServiceUnit put(ServiceUnit unit, boolean expectNew, ExpectedVersion expected, Caller caller) {
        requireRegional(unit, caller);
        proposals.remove(unit.code());
        Optional<ServiceUnit> held = units.lock(unit.code());
        held.ifPresent(before -> requireRegional(before, caller));
        requireExpected(unit, held, expectNew, expected);
        // Somebody else may be adding the same unit at this moment: the database lets one of them.
        boolean written =
                expectNew ? units.insert(unit, now(), caller.subject()) : units.update(unit, now(), caller.subject());
        if (!written) {
            throw Problem.of(SanctionsProblem.SERVICE_UNIT_EXISTS, unit.code());
        }
        record("SERVICE_UNIT_PUT", unit);
        return units.find(unit.code()).orElseThrow();
    }

    /**
     * Proposes a unit of the whole country, in place of what is proposed for it already.
     *
     * @param expectNew whether the caller expects that there is no unit of this code
     * @throws Problem AGENCY_MISMATCH, REGION_OUT_OF_SCOPE, SERVICE_UNIT_EXISTS, IF_MATCH_REQUIRED, ETAG_STALE
     */
    @Transactional
    ServiceUnitProposal propose(ServiceUnit unit, boolean expectNew, ExpectedVersion expected, Caller caller) {
        caller.requireNational();
        requireExpected(unit, units.find(unit.code()), expectNew, expected);
        proposals.put(unit, now(), caller.subject());
        record("SERVICE_UNIT_PROPOSED", unit);
        return proposals.find(unit.code()).orElseThrow();
    }

    /**
     * Puts a proposed unit into force.
     *
     * @throws Problem AGENCY_MISMATCH, REGION_OUT_OF_SCOPE, SERVICE_UNIT_NOT_PROPOSED, IF_MATCH_REQUIRED, ETAG_STALE, FOUR_EYES
     */
    @Transactional
    ServiceUnit approve(String code, ExpectedVersion expected, Caller caller) {
        caller.requireNational();
        ServiceUnitProposal proposal = proposals.lock(code).orElseThrow(() -> notProposed(code));
        expected.require(proposal.version());
        if (proposal.proposedBy().equals(caller.subject())) {
            throw Refusals.fourEyes(SeparateDuty.SERVICE_UNIT);
        }
        ServiceUnit unit = proposal.unit();
        if (!units.insert(unit, now(), caller.subject())) {
            units.update(unit, now(), caller.subject());
        }
        proposals.remove(code);
        record("SERVICE_UNIT_APPROVED", unit);
        return units.find(code).orElseThrow();
    }

    Optional<ServiceUnitProposal> proposal(String code) {
        return proposals.find(code);
    }

    static Problem notProposed(String code) {
        return Problem.of(SanctionsProblem.SERVICE_UNIT_NOT_PROPOSED, code);
    }

    private static void requireExpected(
            ServiceUnit unit, Optional<ServiceUnit> held, boolean expectNew, ExpectedVersion expected) {
        // A unit is known by the claim agency: one named like an agency would stand on both sides of a request.
        if (Arrays.stream(Agency.values()).anyMatch(agency -> agency.name().equals(unit.code()))) {
            throw Problem.of(KitProblem.PARAMETER_INVALID, "code")
                    .with(ValueFault.NOT_ALLOWED.at(
                            "/code",
                            "Kode instansi tidak boleh menjadi kode unit pelayanan.",
                            "The code of an agency must not be that of a service unit."));
        }
        if (expectNew) {
            held.ifPresent(before -> {
                throw Problem.of(SanctionsProblem.SERVICE_UNIT_EXISTS, unit.code());
            });
            return;
        }
        expected.require(
                held.orElseThrow(() -> Problem.of(KitProblem.IF_MATCH_REQUIRED)).version());
    }

    private static void requireRegional(ServiceUnit unit, Caller caller) {
        if (!unit.code().equals(caller.agency())) {
            caller.requireAgency(Agency.KEMENAKER);
        }
        caller.requireRegion(unit.regionCode());
    }

    private void record(String event, ServiceUnit unit) {
        audit.record(event, "service-unit", unit.code(), Map.of("services", unit.services()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
