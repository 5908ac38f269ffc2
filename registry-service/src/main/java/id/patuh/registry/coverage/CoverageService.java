package id.patuh.registry.coverage;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import id.patuh.contracts.vocabulary.IdentifierType;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.contracts.vocabulary.RowErrorCode;
import id.patuh.kit.audit.AuditLog;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.etag.Preconditions;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.RegistryProblem;
import id.patuh.registry.employer.EmployerChanges;
import id.patuh.registry.fact.Checked;
import id.patuh.registry.fact.CoverageFact;
import id.patuh.registry.fact.FactVersion;
import id.patuh.registry.fact.FactVersions;
import id.patuh.registry.fact.JsonFields;
import id.patuh.registry.fact.RequestFields;
import id.patuh.registry.fact.RowError;
import id.patuh.registry.fact.Timeline;
import id.patuh.registry.identifier.Identifiers;

/** Writes what a BPJS states of one programme. */
@ApplicationScoped
class CoverageService {
    private static final String OWN_NUMBER = "ownNumber";
    private static final Set<String> FIELDS = Set.of(
            "programme",
            OWN_NUMBER,
            "registeredOn",
            "enrolledWorkers",
            "reportedWageBillIdr",
            "paidThrough",
            "arrearsIdr",
            "jkkRiskGroup",
            "asOf");

    private final CoverageRepository coverages;
    private final EmployerChanges changes;
    private final Identifiers identifiers;
    private final FactVersions facts;
    private final AuditLog audit;
    private final Preconditions preconditions;
    private final Clock clock;

    CoverageService(
            CoverageRepository coverages,
            EmployerChanges changes,
            Identifiers identifiers,
            FactVersions facts,
            AuditLog audit,
            Preconditions preconditions,
            Clock clock) {
        this.coverages = coverages;
        this.changes = changes;
        this.identifiers = identifiers;
        this.facts = facts;
        this.audit = audit;
        this.preconditions = preconditions;
        this.clock = clock;
    }

    /**
     * Which coverage is written, and how.
     *
     * @param employer the employer
     * @param programme the programme
     * @param createOnly true when the caller said {@code If-None-Match: *}
     */
    record Target(UUID employer, Programme programme, boolean createOnly) {}

    /**
     * What a write did.
     *
     * @param created true when the employer was not registered in the programme before
     * @param version version of the employer
     */
    record Written(boolean created, long version) {}

    /**
     * Replaces the statement on one programme.
     *
     * @param target which coverage
     * @param body the statement
     * @param caller the BPJS that runs the programme
     * @return what was done
     * @throws Problem AGENCY_MISMATCH, the codes of {@link EmployerChanges#lock}, VALIDATION_FAILED, OLDER_THAN_HELD, IDENTIFIER_IN_USE and
     *     those of preconditions
     */
    @Transactional
    Written put(Target target, JsonNode body, Caller caller) {
        caller.requireAgency(target.programme().agency());
        RequestFields.requireKnown(body, FIELDS);
        EmployerChanges.Locked employer = changes.lock(target.employer(), caller);
        CoverageEntity held = coverages.findById(new CoverageEntity.Key(target.employer(), target.programme()));
        requirePrecondition(target, employer, held);
        CoverageFact fact = read(target, body);
        if (held != null && held.digest.equals(fact.digest())) {
            return new Written(false, employer.version());
        }
        requireNotOlder(employer.id(), held, fact);
        return write(employer, held, fact, caller);
    }

    /** Where coverage was ended, a statement of a day before the end does not open it again. */
    private void requireNotOlder(UUID employer, CoverageEntity held, CoverageFact fact) {
        Optional<LocalDate> heldOf = held != null
                ? Optional.of(held.asOf)
                : Timeline.of(fact.programme().name(), facts.statements(employer))
                        .ended();
        if (heldOf.isPresent() && fact.asOf().isBefore(heldOf.get())) {
            throw Problem.of(
                    RegistryProblem.OLDER_THAN_HELD,
                    fact.asOf().toString(),
                    heldOf.get().toString());
        }
    }

    private Written write(EmployerChanges.Locked employer, CoverageEntity held, CoverageFact fact, Caller caller) {
        Instant now = clock.instant();
        Map<IdentifierType, String> added =
                identifiers.missing(employer.id(), Map.of(numberType(fact.programme()), fact.ownNumber()));
        identifiers.add(employer.id(), added, fact.asOf(), FactVersions.MANUAL, now);
        CoverageEntity coverage = held == null ? new CoverageEntity(employer.id(), fact.programme()) : held;
        coverage.put(fact, now);
        coverages.persistAndFlush(coverage);
        long version = changes.next(employer, now);
        if (!added.isEmpty()) {
            facts.add(numbers(employer.id(), version, fact, added), caller, now);
        }
        facts.add(
                new FactVersions.Reported(
                        employer.id(), version, fact.programme().name(), fact.asOf(), fact.digest(), fact),
                caller,
                now);
        audit.record(
                held == null ? "COVERAGE_REGISTERED" : "COVERAGE_CHANGED",
                "employer",
                employer.id().toString(),
                Map.of("programme", fact.programme(), "version", version));
        changes.publish(employer.id());
        return new Written(held == null, version);
    }

    private void requirePrecondition(Target target, EmployerChanges.Locked employer, CoverageEntity held) {
        if (!target.createOnly()) {
            preconditions.requireIfMatch(employer.version());
        } else if (held != null) {
            throw Problem.of(
                    KitProblem.ETAG_STALE, Preconditions.tag(employer.version()).getValue());
        }
    }

    private CoverageFact read(Target target, JsonNode body) {
        ObjectNode complete = body.deepCopy();
        if (!complete.hasNonNull(OWN_NUMBER)) {
            identifiers
                    .first(target.employer(), numberType(target.programme()))
                    .ifPresent(known -> complete.put(OWN_NUMBER, known));
        }
        Checked<CoverageFact> fact =
                CoverageFact.of(JsonFields.strict(complete), target.programme(), LocalDate.now(clock));
        RequestFields.requireGood(fact.errors());
        String named = body.path("programme").asText(target.programme().name());
        if (!named.equals(target.programme().name())) {
            RequestFields.requireGood(List.of(new RowError("programme", RowErrorCode.ENUM_UNKNOWN, named)));
        }
        return fact.value();
    }

    private static FactVersions.Reported numbers(
            UUID employer, long version, CoverageFact fact, Map<IdentifierType, String> added) {
        var shown = added.entrySet().stream()
                .map(entry -> Map.of("type", entry.getKey(), "value", entry.getValue()))
                .toList();
        return new FactVersions.Reported(
                employer, version, FactVersion.IDENTIFIERS, fact.asOf(), fact.digest(), Map.of("added", shown));
    }

    private static IdentifierType numberType(Programme programme) {
        return switch (programme) {
            case JKK, JKM, JHT, JP, JKP -> IdentifierType.NPP;
            case JKN -> IdentifierType.BU;
        };
    }
}
