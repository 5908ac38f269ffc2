package id.patuh.registry.correction;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.contracts.event.EmployerEvent;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.kit.audit.AuditLog;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.caller.Roles;
import id.patuh.kit.etag.Preconditions;
import id.patuh.kit.id.Ids;
import id.patuh.kit.problem.FieldError;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.RegistryProblem;
import id.patuh.registry.employer.EmployerChanges;
import id.patuh.registry.fact.FactVersion;
import id.patuh.registry.fact.FactVersions;
import id.patuh.registry.fact.Period;
import id.patuh.registry.fact.RequestFields;
import id.patuh.registry.fact.Statement;
import id.patuh.registry.fact.Timeline;

/** Corrects and withdraws records of the history. */
@ApplicationScoped
class CorrectionService {
    private final EmployerChanges changes;
    private final FactVersions facts;
    private final PresentState present;
    private final AuditLog audit;
    private final Preconditions preconditions;
    private final Clock clock;

    CorrectionService(
            EmployerChanges changes,
            FactVersions facts,
            PresentState present,
            AuditLog audit,
            Preconditions preconditions,
            Clock clock) {
        this.changes = changes;
        this.facts = facts;
        this.present = present;
        this.audit = audit;
        this.preconditions = preconditions;
        this.clock = clock;
    }

    /**
     * A correction that was made.
     *
     * @param version version of the employer it made
     * @param record the new record of the history
     */
    record Made(long version, FactVersion record) {}

    /** What is to be recorded, beside all statements of the employer without it and with it. */
    private record Plan(
            FactVersion corrected,
            Statement statement,
            StatedFacts facts,
            List<Statement> before,
            List<Statement> after) {}

    /**
     * Makes a correction: a new record takes the place of one of the history, and all that is derived follows.
     *
     * @param employer the employer
     * @param body the correction
     * @param caller the agency that states such facts
     * @return what was recorded
     * @throws Problem VALIDATION_FAILED, UNKNOWN_FIELD, the codes of {@link EmployerChanges#lock} and of preconditions, RECORD_NOT_FOUND,
     *     AGENCY_MISMATCH, RECORD_SUPERSEDED, RECORD_NOT_CORRECTABLE, PERIOD_CONFLICT, PROFILE_NEEDED
     */
    @Transactional
    Made correct(UUID employer, JsonNode body, Caller caller) {
        CorrectionRequest request = CorrectionRequest.read(body, LocalDate.now(clock));
        EmployerChanges.Locked locked = changes.lock(employer, caller);
        preconditions.requireIfMatch(locked.version());
        FactVersion corrected = facts.find(employer, request.corrects())
                .orElseThrow(() -> Problem.of(
                        RegistryProblem.RECORD_NOT_FOUND, request.corrects().toString()));
        requireAuthority(corrected, caller);
        requireCorrectable(corrected, request);
        Plan plan = plan(employer, corrected, request, caller);
        PresentState.requireProfile(corrected.factSet(), plan.after());
        return record(locked, request, plan, caller);
    }

    private Plan plan(UUID employer, FactVersion corrected, CorrectionRequest request, Caller caller) {
        boolean withdraw = request.withdraw();
        Period period = withdraw
                ? new Period(corrected.validFrom(), corrected.validTo())
                : request.period(corrected.validFrom(), corrected.validTo());
        var statement =
                new Statement(Ids.next(), corrected.factSet(), period.from(), period.to(), corrected.id(), withdraw);
        StatedFacts stated = withdraw ? StatedFacts.of(corrected) : restated(corrected, request, period, caller);
        List<Statement> before = facts.statements(employer);
        if (!withdraw) {
            requireRoom(before, corrected, period);
        }
        List<Statement> after = new ArrayList<>(before);
        after.add(statement);
        return new Plan(corrected, statement, stated, before, after);
    }

    private StatedFacts restated(FactVersion corrected, CorrectionRequest request, Period period, Caller caller) {
        StatedFacts stated = StatedFacts.patched(corrected, request.facts(), period.from(), LocalDate.now(clock));
        if (stated instanceof StatedFacts.Declared declared) {
            caller.requireRegion(declared.facts().regionCode());
        }
        boolean samePeriod = period.equals(new Period(corrected.validFrom(), corrected.validTo()));
        if (samePeriod
                && !corrected.withdrawn()
                && stated.digest().equals(StatedFacts.of(corrected).digest())) {
            RequestFields.requireNone(List.of(new FieldError(
                    "", "NOTHING_CORRECTED", "Pembetulan tidak mengubah apa pun.", "The correction changes nothing.")));
        }
        return stated;
    }

    private Made record(EmployerChanges.Locked employer, CorrectionRequest request, Plan plan, Caller caller) {
        Instant now = clock.instant();
        long version = employer.version() + 1;
        UUID id = plan.statement().id();
        facts.correct(
                new FactVersions.Corrected(
                        employer.id(),
                        version,
                        plan.statement(),
                        plan.facts().digest(),
                        plan.facts().facts(),
                        request.reason(),
                        request.evidence()),
                caller,
                now);
        present.follow(employer, plan.statement().factSet(), plan.before(), plan.after(), now);
        FactVersion made = facts.find(employer.id(), id).orElseThrow();
        changes.addCorrections(employer.id(), shown(employer.id(), made, plan));
        audit.record(
                request.withdraw() ? "EMPLOYER_FACT_WITHDRAWN" : "EMPLOYER_FACT_CORRECTED",
                "employer",
                employer.id().toString(),
                Map.of("record", id, "corrects", plan.corrected().id(), "version", version));
        changes.publish(employer.id());
        return new Made(version, made);
    }

    /** What the event shows: the correction, and what holds again on the first day of the corrected record, if something does. */
    private List<EmployerEvent.Correction> shown(UUID employer, FactVersion made, Plan plan) {
        LocalDate day = plan.corrected().validFrom();
        Optional<FactVersion> beneath = Timeline.of(made.factSet(), plan.after())
                .at(day)
                .filter(statement ->
                        statement.validFrom().equals(day) && !statement.id().equals(made.id()))
                .flatMap(statement -> facts.find(employer, statement.id()));
        return Entries.of(plan.corrected(), made, beneath);
    }

    private static void requireAuthority(FactVersion corrected, Caller caller) {
        Optional<Programme> programme = StatedFacts.programme(corrected.factSet());
        if (programme.isPresent()) {
            caller.requireAgency(programme.get().agency());
        } else if (!caller.hasRole(Roles.ADMIN)) {
            caller.requireAgency(Agency.KEMENAKER);
        }
    }

    private static void requireCorrectable(FactVersion corrected, CorrectionRequest request) {
        String id = corrected.id().toString();
        if (corrected.supersededBy() != null) {
            throw Problem.of(
                            RegistryProblem.RECORD_SUPERSEDED,
                            id,
                            corrected.supersededBy().toString())
                    .property("supersededBy", corrected.supersededBy());
        }
        if (corrected.factSet().equals(FactVersion.IDENTIFIERS) || corrected.withdrawn() && request.withdraw()) {
            throw Problem.of(RegistryProblem.RECORD_NOT_CORRECTABLE, id);
        }
    }

    private static void requireRoom(List<Statement> before, FactVersion corrected, Period period) {
        Statement replaced = before.stream()
                .filter(statement -> statement.id().equals(corrected.id()))
                .findFirst()
                .orElseThrow();
        Timeline.of(corrected.factSet(), before).conflict(replaced, period).ifPresent(conflict -> {
            throw conflicting(conflict, period);
        });
    }

    private static Problem conflicting(Timeline.Conflict conflict, Period wanted) {
        Map<String, Object> met = new LinkedHashMap<>();
        met.put("recordId", conflict.statement().id());
        met.put("factSet", conflict.statement().factSet());
        met.put("validFrom", conflict.period().from());
        met.put("validTo", conflict.period().to());
        return Problem.of(
                        RegistryProblem.PERIOD_CONFLICT,
                        wanted.toString(),
                        conflict.statement().id().toString(),
                        conflict.period().toString())
                .property("conflict", met);
    }
}
