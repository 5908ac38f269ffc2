package id.patuh.compliance.visit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.patuh.compliance.officer.Officer;
import id.patuh.compliance.officer.OfficerStore;
import id.patuh.compliance.visit.VisitState.Step;
import id.patuh.contracts.calendar.LegalZone;
import id.patuh.kit.audit.AuditLog;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.etag.ExpectedVersion;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;
import id.patuh.kit.problem.ValueFault;

/** Leads visits up to the door, or away from it. */
@ApplicationScoped
class VisitService {
    private static final String SUBJECT = "visit";

    private final VisitStore visits;
    private final VisitAccess access;
    private final VisitRules rules;
    private final ReportDeadline deadline;
    private final OfficerStore officers;
    private final AuditLog audit;
    private final Clock clock;

    VisitService(
            VisitStore visits,
            VisitAccess access,
            VisitRules rules,
            ReportDeadline deadline,
            OfficerStore officers,
            AuditLog audit,
            Clock clock) {
        this.visits = visits;
        this.access = access;
        this.rules = rules;
        this.deadline = deadline;
        this.officers = officers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Gives the officers of a visit their assignment; one that was postponed gets a new day.
     *
     * @throws Problem as {@link VisitAccess#supervised}, and VALIDATION_FAILED, VISIT_BREAKS_RULES, CALENDAR_UNKNOWN
     */
    @Transactional
    Visit assign(UUID id, VisitBody.Assignment assignment, ExpectedVersion expected, Caller caller) {
        Visit held = access.supervised(id, Step.ASSIGN, expected, caller);
        boolean postponed = held.state() == VisitState.POSTPONED;
        if (postponed != assignment.isDay() || !postponed && assignment.date() != null) {
            throw Problem.of(KitProblem.VALIDATION_FAILED)
                    .with((postponed ? ValueFault.REQUIRED : ValueFault.NOT_ALLOWED).at("/date"));
        }
        Visit visit = postponed ? moved(held, assignment) : held;
        visits.assign(visit, deadline.of(visit.day(), visit.regionCode()), now(), caller.subject());
        audit.record(
                "VISIT_ASSIGNED",
                SUBJECT,
                id.toString(),
                Map.of("day", visit.day().toString()));
        return visits.find(id).orElseThrow();
    }

    /**
     * Puts a visit off to a day that is not known yet.
     *
     * @throws Problem as {@link VisitAccess#supervised}
     */
    @Transactional
    Visit postpone(UUID id, String reason, ExpectedVersion expected, Caller caller) {
        return halt(id, Step.POSTPONE, reason, expected, caller);
    }

    /**
     * Gives a visit up.
     *
     * @throws Problem as {@link VisitAccess#supervised}
     */
    @Transactional
    Visit cancel(UUID id, String reason, ExpectedVersion expected, Caller caller) {
        return halt(id, Step.CANCEL, reason, expected, caller);
    }

    /**
     * Notes that the team sets out.
     *
     * @throws Problem VISIT_UNKNOWN, ETAG_STALE, VISIT_NOT_LED, VISIT_STATE
     */
    @Transactional
    Visit start(UUID id, ExpectedVersion expected, Caller caller) {
        access.member(id, expected, caller).asLead().taking(Step.START);
        visits.move(id, VisitState.IN_PROGRESS, now(), caller.subject());
        audit.record("VISIT_STARTED", SUBJECT, id.toString(), Map.of());
        return visits.find(id).orElseThrow();
    }

    private Visit halt(UUID id, Step step, String reason, ExpectedVersion expected, Caller caller) {
        access.supervised(id, step, expected, caller);
        visits.halt(id, step.to(), reason, now(), caller.subject());
        audit.record("VISIT_" + step.to(), SUBJECT, id.toString(), Map.of());
        return visits.find(id).orElseThrow();
    }

    private Visit moved(Visit held, VisitBody.Assignment assignment) {
        officers.lockBookings();
        LocalTime start = LocalTime.parse(assignment.startAt());
        Visit visit = held.on(assignment.date(), start, start.plusMinutes(rules.minutes(held.scale())));
        List<Officer> team = officers.find(visit.members());
        Officer lead = team.stream().filter(visit::isLed).findFirst().orElseThrow();
        rules.require(new VisitRules.Plan(
                visit, team, null, LegalZone.of(lead.homeRegion()).dayOf(clock.instant())));
        return visit;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
