package id.patuh.compliance.visit.report;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.patuh.compliance.officer.Officer;
import id.patuh.compliance.officer.OfficerStore;
import id.patuh.compliance.problem.InspectionProblem;
import id.patuh.compliance.visit.Visit;
import id.patuh.compliance.visit.VisitAccess;
import id.patuh.compliance.visit.VisitOutcome;
import id.patuh.compliance.visit.VisitState;
import id.patuh.compliance.visit.VisitStore;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.etag.ExpectedVersion;
import id.patuh.kit.problem.Problem;

/** Takes the signatures under the record of a visit. With the last of them the visit is signed, and what was found stands. */
@ApplicationScoped
class SignService {
    private static final Set<VisitOutcome> EMPLOYER_THERE = EnumSet.of(VisitOutcome.MET, VisitOutcome.REFUSED);

    private final VisitAccess access;
    private final VisitStore visits;
    private final Dossiers dossiers;
    private final SigningStore signing;
    private final OfficerStore officers;
    private final VisitJournal journal;
    private final Clock clock;

    SignService(
            VisitAccess access,
            VisitStore visits,
            Dossiers dossiers,
            SigningStore signing,
            OfficerStore officers,
            VisitJournal journal,
            Clock clock) {
        this.access = access;
        this.visits = visits;
        this.dossiers = dossiers;
        this.signing = signing;
        this.officers = officers;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Signs for the caller's agency; the lead for Kemenaker, who also says what becomes of contradictions, who was absent and whether the
     * employer signed.
     *
     * @throws Problem VISIT_UNKNOWN, ETAG_STALE, VISIT_NOT_LED, VISIT_STATE, VISIT_SIGNED, DECISION_UNFIT, AGENCY_NOT_ABSENT,
     *     EMPLOYER_SIGNATURE_MISSING, REPORTS_CONTRADICT, REPORT_INCOMPLETE
     */
    @Transactional
    Visit sign(UUID id, SignBody body, ExpectedVersion expected, Caller caller) {
        VisitAccess.Turn turn = access.member(id, expected, caller);
        Agency agency = turn.officer().agency();
        if (agency == Agency.KEMENAKER || !body.isPlain()) {
            turn.asLead();
        }
        turn.taking(VisitState.Step.SIGN);
        Visit visit = turn.visit();
        if (signed(id).contains(agency)) {
            throw Problem.of(InspectionProblem.VISIT_SIGNED);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (agency == Agency.KEMENAKER) {
            decide(visit, body, now);
            excuse(visit, body, now);
            hearEmployer(visit, body);
        }
        Dossier dossier = dossiers.of(visit);
        requireReady(dossier);
        signing.sign(id, agency, turn.officer().officerId(), now);
        journal.note(id, "VISIT_RECORD_SIGNED", Map.of("agency", agency.name()));
        if (settled(id).containsAll(agencies(visit))) {
            Reconciliation all = dossier.reconciliation();
            all.findings().forEach(finding -> signing.find(id, finding));
            visits.result(id, all.result());
            visits.move(id, VisitState.SIGNED, now, caller.subject());
            return journal.publish(id, now);
        }
        visits.touch(id, now, caller.subject());
        return visits.find(id).orElseThrow();
    }

    /**
     * Closes a visit.
     *
     * @throws Problem VISIT_UNKNOWN, ETAG_STALE, VISIT_NOT_LED, VISIT_STATE
     */
    @Transactional
    Visit close(UUID id, ExpectedVersion expected, Caller caller) {
        access.member(id, expected, caller).asLead().taking(VisitState.Step.CLOSE);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        visits.move(id, VisitState.CLOSED, now, caller.subject());
        journal.note(id, "VISIT_CLOSED", Map.of());
        return journal.publish(id, now);
    }

    private void decide(Visit visit, SignBody body, Instant now) {
        List<Contradiction> contradictions = dossiers.of(visit).reconciliation().contradictions();
        for (SignBody.Decision decision : body.decisions()) {
            Ground ground = new Ground(decision.ground(), decision.agency());
            boolean fits = contradictions.stream()
                    .filter(one -> ground.equals(new Ground(one.ground(), one.agency())))
                    .flatMap(one -> one.sides().stream())
                    .anyMatch(side -> side.reportId().equals(decision.reportId()));
            if (!fits) {
                throw Problem.of(InspectionProblem.DECISION_UNFIT, ground.toString());
            }
            signing.decide(visit.visitId(), ground, decision.reportId(), now);
        }
    }

    private void excuse(Visit visit, SignBody body, Instant now) {
        Set<Agency> others = agencies(visit);
        others.remove(Agency.KEMENAKER);
        others.removeAll(signed(visit.visitId()));
        for (SignBody.Absent absent : body.absent()) {
            if (!others.contains(absent.agency())) {
                throw Problem.of(
                        InspectionProblem.AGENCY_NOT_ABSENT, absent.agency().name());
            }
            signing.absent(visit.visitId(), absent.agency(), absent.reason(), now);
        }
    }

    private void hearEmployer(Visit visit, SignBody body) {
        EmployerSignature employer = body.employer();
        boolean said = employer != null
                && (employer.signed()
                        || employer.reason() != null && !employer.reason().isBlank());
        if (!said && (employer != null || EMPLOYER_THERE.contains(visit.outcome()))) {
            throw Problem.of(InspectionProblem.EMPLOYER_SIGNATURE_MISSING);
        }
        if (said) {
            signing.employer(visit.visitId(), employer);
        }
    }

    private static void requireReady(Dossier dossier) {
        List<Contradiction> undecided = dossier.reconciliation().undecided();
        if (!undecided.isEmpty()) {
            throw Problem.of(
                    InspectionProblem.REPORTS_CONTRADICT,
                    undecided.stream()
                            .map(one -> new Ground(one.ground(), one.agency()).toString())
                            .collect(Collectors.joining(", ")));
        }
        if (!dossier.missing().isEmpty()) {
            throw Problem.of(InspectionProblem.REPORT_INCOMPLETE, String.join(", ", dossier.missing()));
        }
    }

    private Set<Agency> agencies(Visit visit) {
        return officers.find(visit.members()).stream().map(Officer::agency).collect(Collectors.toSet());
    }

    private Set<Agency> signed(UUID visit) {
        return signing.signatures(visit).stream()
                .filter(signature -> signature.officerId() != null)
                .map(VisitSignature::agency)
                .collect(Collectors.toSet());
    }

    private Set<Agency> settled(UUID visit) {
        return signing.signatures(visit).stream().map(VisitSignature::agency).collect(Collectors.toSet());
    }
}
