package id.patuh.compliance.complaint;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.patuh.compliance.assessment.AssessorFactory;
import id.patuh.compliance.facts.FactsService;
import id.patuh.compliance.inspection.Candidate;
import id.patuh.compliance.inspection.ListService;
import id.patuh.compliance.problem.InspectionProblem;
import id.patuh.compliance.region.RegionScope;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.kit.audit.AuditLog;
import id.patuh.kit.calendar.PublishedCalendars;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.caller.Roles;
import id.patuh.kit.etag.ExpectedVersion;
import id.patuh.kit.id.Ids;
import id.patuh.kit.paging.Cursors;
import id.patuh.kit.paging.Page;
import id.patuh.kit.paging.PageQuery;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;

/** Takes complaints in and leads them to their end. Audit rows name the complaint and nothing that was said. */
@ApplicationScoped
class ComplaintService {
    private static final String SUBJECT = "complaint";
    private static final UUID AFTER_ALL = new UUID(-1, -1);

    private final ComplaintStore complaints;
    private final FactsService facts;
    private final ListService lists;
    private final AssessorFactory policies;
    private final PublishedCalendars calendars;
    private final AuditLog audit;
    private final Clock clock;

    ComplaintService(
            ComplaintStore complaints,
            FactsService facts,
            ListService lists,
            AssessorFactory policies,
            PublishedCalendars calendars,
            AuditLog audit,
            Clock clock) {
        this.complaints = complaints;
        this.facts = facts;
        this.lists = lists;
        this.policies = policies;
        this.calendars = calendars;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes a complaint in: an officer for his own agency, an integrator for any.
     *
     * @throws Problem AGENCY_MISMATCH, REGION_OUT_OF_SCOPE, VALIDATION_FAILED, EMPLOYER_UNKNOWN
     */
    @Transactional
    ComplaintSummary receive(ComplaintBody body, Caller caller) {
        body.check();
        caller.requireRegion(body.regionCode());
        Agency agency = Optional.ofNullable(body.agency()).orElseGet(() -> own(caller));
        if (!caller.hasRole(Roles.INTEGRATOR)) {
            caller.requireAgency(agency);
        }
        if (body.employerId() != null) {
            requireKnown(body.employerId());
        }
        UUID id = Ids.next();
        complaints.insert(
                id,
                body,
                agency,
                Deadlines.of(
                        agency,
                        body.regionCode(),
                        now(),
                        calendars.inForce().workingDays(),
                        policies.ofToday().policy().document().inspection().complaintVisitWorkingDays()),
                caller.subject());
        audit.record("COMPLAINT_RECEIVED", SUBJECT, id.toString(), Map.of("agency", agency.name()));
        return complaints.find(id, agency).orElseThrow().summary();
    }

    /**
     * A complaint of the officer's agency and regions.
     *
     * @throws Problem COMPLAINT_UNKNOWN, REGION_OUT_OF_SCOPE
     */
    StoredComplaint read(UUID id, Caller caller) {
        StoredComplaint found = complaints.find(id, own(caller)).orElseThrow(() -> unknown(id));
        caller.requireRegion(found.summary().regionCode());
        return found;
    }

    Page<ComplaintSummary> list(PageQuery page, Caller caller) {
        Agency agency = own(caller);
        String[] provinces = RegionScope.of(caller, null).provinces().toArray(String[]::new);
        String filter = "complaints|" + agency + "|" + String.join(",", provinces);
        UUID before = page.after(filter, 1).map(key -> key.id(0)).orElse(AFTER_ALL);
        return Page.cut(
                complaints.list(agency, provinces, before, page.limit() + 1),
                page.limit(),
                last -> Cursors.encode(filter, last.complaintId()));
    }

    /** Notes that the complainant was told that it came in; at Kemenaker this answers it. */
    @Transactional
    ComplaintSummary acknowledge(UUID id, ExpectedVersion expected, Caller caller) {
        ComplaintSummary held = open(id, expected, caller);
        ComplaintState state = held.state() == ComplaintState.RECEIVED ? ComplaintState.ACKNOWLEDGED : held.state();
        return moved(held, state, null, null, held.agency() == Agency.KEMENAKER, caller);
    }

    /**
     * Says which employer it is about, and brings that employer on the current lists; at a BPJS this handles it.
     *
     * @throws Problem as {@link #read}, and COMPLAINT_CLOSED, EMPLOYER_UNKNOWN, IF_MATCH_REQUIRED, ETAG_STALE
     */
    @Transactional
    ComplaintSummary link(UUID id, UUID employer, ExpectedVersion expected, Caller caller) {
        ComplaintSummary held = open(id, expected, caller);
        requireKnown(employer);
        ComplaintSummary linked =
                moved(held, ComplaintState.LINKED, employer, null, held.agency() != Agency.KEMENAKER, caller);
        lists.addComplaint(new Candidate(employer, held.visitBy()));
        return linked;
    }

    /** Ends it, settled or dismissed, with how or why. */
    @Transactional
    ComplaintSummary end(UUID id, ComplaintState state, String outcome, ExpectedVersion expected, Caller caller) {
        return moved(open(id, expected, caller), state, null, outcome, true, caller);
    }

    private ComplaintSummary open(UUID id, ExpectedVersion expected, Caller caller) {
        ComplaintSummary held =
                complaints.lock(id, own(caller)).orElseThrow(() -> unknown(id)).summary();
        caller.requireRegion(held.regionCode());
        expected.require(held.version());
        if (!held.state().isOpen()) {
            throw Problem.of(InspectionProblem.COMPLAINT_CLOSED);
        }
        return held;
    }

    private ComplaintSummary moved(
            ComplaintSummary held,
            ComplaintState state,
            UUID employer,
            String outcome,
            boolean answered,
            Caller caller) {
        UUID id = held.complaintId();
        complaints.move(id, state, employer, outcome, answered, caller.subject());
        audit.record(
                "COMPLAINT_" + state,
                SUBJECT,
                id.toString(),
                Map.of("agency", held.agency().name()));
        return complaints.find(id, held.agency()).orElseThrow().summary();
    }

    private void requireKnown(UUID employer) {
        if (facts.current(List.of(employer)).isEmpty()) {
            throw Problem.of(InspectionProblem.EMPLOYER_UNKNOWN, employer.toString());
        }
    }

    private static Agency own(Caller caller) {
        return Arrays.stream(Agency.values())
                .filter(caller::agencyIs)
                .findFirst()
                .orElseThrow(() -> Problem.of(KitProblem.AGENCY_MISMATCH, Agency.KEMENAKER));
    }

    private static Problem unknown(UUID id) {
        return Problem.of(InspectionProblem.COMPLAINT_UNKNOWN, id.toString());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
