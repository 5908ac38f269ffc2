package id.patuh.sanctions.remedy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.problem.Problem;
import id.patuh.sanctions.deadline.ClockStart;
import id.patuh.sanctions.deadline.Deadline;
import id.patuh.sanctions.deadline.DeadlineStore;
import id.patuh.sanctions.deadline.MovedClock;
import id.patuh.sanctions.deadline.ZoneQuery;
import id.patuh.sanctions.document.Document;
import id.patuh.sanctions.policy.SanctionsPolicy;
import id.patuh.sanctions.problem.OfficialTerms;
import id.patuh.sanctions.problem.RemedyProblem;
import id.patuh.sanctions.procedure.vocabulary.ClockKind;
import id.patuh.sanctions.procedure.vocabulary.RemedyState;

/** Keeps remedies and their clocks. Callers hold the row lock of the case. */
@ApplicationScoped
public class RemedyStore {
    private final RemedyRepository repository;
    private final DeadlineStore deadlines;
    private final ZoneQuery zones;

    RemedyStore(RemedyRepository repository, DeadlineStore deadlines, ZoneQuery zones) {
        this.repository = repository;
        this.deadlines = deadlines;
        this.zones = zones;
    }

    /**
     * Files a remedy; the time to decide runs from the day of receipt.
     *
     * @throws Problem REMEDY_EXISTS, CALENDAR_YEAR_MISSING
     */
    public Remedy file(UUID caseId, Remedy.Filing filing, Instant now, String subject, SanctionsPolicy policy) {
        if (ofCase(caseId).stream().anyMatch(other -> rulesOut(other, filing))) {
            throw Problem.of(RemedyProblem.REMEDY_EXISTS, filing.contested().number());
        }
        Remedy remedy = new Remedy(caseId, filing, now, subject);
        repository.persist(remedy);
        Instant moment = ClockStart.momentOf(filing.filedOn(), now, zones.of(caseId));
        start(remedy, ClockKind.ADMISSIBILITY, moment, policy);
        start(remedy, remedy.decisionClock(), moment, policy);
        return remedy;
    }

    // One objection to a decision, unless the first was not admitted; one appeal from an objection; none beside a
    // pending one.
    private static boolean rulesOut(Remedy other, Remedy.Filing filing) {
        boolean same = other.documentId().equals(filing.contested().id());
        boolean again = filing.objectionId() == null
                ? other.state() != RemedyState.NOT_ADMITTED
                : filing.objectionId().equals(other.objectionId());
        return same && (other.pending() || again);
    }

    /**
     * A remedy of a case at a stage.
     *
     * @throws Problem REMEDY_UNKNOWN, REMEDY_STATE
     */
    public Remedy get(UUID caseId, UUID id, RemedyState... stages) {
        Remedy remedy = repository
                .findByIdOptional(id)
                .filter(found -> found.caseId().equals(caseId))
                .orElseThrow(() -> Problem.of(RemedyProblem.REMEDY_UNKNOWN, id.toString()));
        if (!Set.of(stages).contains(remedy.state())) {
            throw Problem.of(RemedyProblem.REMEDY_STATE, OfficialTerms.of(remedy.state()))
                    .property("state", remedy.state().name());
        }
        return remedy;
    }

    List<Remedy> ofCase(UUID caseId) {
        return repository.ofCase(caseId);
    }

    /** The remedy that a clock belongs to; empty if none is at this stage. */
    Optional<Remedy> waiting(Deadline clock, RemedyState stage) {
        return ofCase(clock.caseId()).stream()
                .filter(remedy -> remedy.state() == stage
                        && (clock.requestId() == null
                                ? remedy.requestId() == null
                                : clock.requestId().equals(remedy.requestId())))
                .findFirst();
    }

    /** Starts a clock of a remedy anew. */
    public Deadline start(Remedy remedy, ClockKind kind, Instant moment, SanctionsPolicy policy) {
        return deadlines.start(
                remedy.requestId() == null
                        ? ClockStart.ofCase(kind, remedy.caseId(), moment)
                        : ClockStart.ofRequest(kind, remedy.caseId(), remedy.requestId(), moment),
                policy);
    }

    /** The latest clock of a kind that concerns what a remedy contests; empty if none was started. */
    public Optional<Deadline> clock(UUID caseId, UUID requestId, ClockKind kind) {
        return Optional.ofNullable(
                (requestId == null ? deadlines.latestOfCase(caseId) : deadlines.latestOfRequest(requestId)).get(kind));
    }

    /** Settles clocks of a remedy. */
    public void settle(Remedy remedy, Set<ClockKind> kinds, String action, Instant now) {
        if (remedy.requestId() == null) {
            deadlines.settleCase(remedy.caseId(), kinds, action, now);
        } else {
            deadlines.settleRequest(remedy.requestId(), kinds, action, now);
        }
    }

    /**
     * Refuses what comes after the end of a clock: silence has decided.
     *
     * @throws Problem SILENCE_HAS_DECIDED
     */
    public void requireTime(Remedy remedy, ClockKind kind, Instant now) {
        clock(remedy.caseId(), remedy.requestId(), kind)
                .filter(clock -> !now.isBefore(clock.endsAt()))
                .ifPresent(clock -> {
                    throw Problem.of(RemedyProblem.SILENCE_HAS_DECIDED, OfficialTerms.end(clock.endsAt(), clock.zone()))
                            .property("endsAt", clock.endsAt().toString());
                });
    }

    /** The decision was issued: the time to decide is settled and the time to deliver it starts. */
    public void answered(Remedy remedy, Document decision, String action, Instant now, SanctionsPolicy policy) {
        settle(
                remedy,
                Set.of(ClockKind.ADMISSIBILITY, ClockKind.MENDING, remedy.decisionClock(), ClockKind.DECISION_DELIVERY),
                action,
                now);
        start(remedy, ClockKind.DECISION_DELIVERY, decision.issuedAt(), policy);
    }

    /**
     * The employer is asked to mend a remedy: the time to decide stands still for as long.
     *
     * @throws Problem CALENDAR_YEAR_MISSING
     */
    public void mend(Remedy remedy, Instant now, SanctionsPolicy policy) {
        Deadline mending = start(remedy, ClockKind.MENDING, now, policy);
        Deadline decision = clock(remedy.caseId(), remedy.requestId(), remedy.decisionClock())
                .orElseThrow();
        Deadline admissibility = clock(remedy.caseId(), remedy.requestId(), ClockKind.ADMISSIBILITY)
                .orElseThrow();
        remedy.askToMend(mending.dayZero(), decision.lastDay());
        int days = policy.periods().get(ClockKind.MENDING).length();
        move(remedy, remedy.decisionClock(), days, decision, policy);
        move(remedy, ClockKind.ADMISSIBILITY, days, admissibility, policy);
    }

    private void move(Remedy remedy, ClockKind kind, int days, Deadline clock, SanctionsPolicy policy) {
        deadlines.move(remedy.caseId(), remedy.requestId(), kind, clock.lastDay(), days, policy);
    }

    /**
     * A remedy came back from mending: the time to decide stood still for no longer than that took.
     *
     * @param today day on which it came back
     */
    public Optional<MovedClock> mended(
            Remedy remedy, LocalDate today, String action, Instant now, SanctionsPolicy policy) {
        settle(remedy, Set.of(ClockKind.MENDING), action, now);
        int longest = policy.periods().get(ClockKind.MENDING).length();
        int took = Math.min(longest, deadlines.workingDaysAfter(remedy.mendAskedOn(), today));
        return deadlines.move(
                remedy.caseId(), remedy.requestId(), remedy.decisionClock(), remedy.dueBeforeMend(), took, policy);
    }
}
