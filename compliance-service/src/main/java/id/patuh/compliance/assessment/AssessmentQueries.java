package id.patuh.compliance.assessment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import id.patuh.compliance.facts.EmployerFacts;
import id.patuh.compliance.facts.FactsService;
import id.patuh.compliance.policy.PolicyGapException;
import id.patuh.compliance.problem.ComplianceProblem;
import id.patuh.compliance.region.RegionScope;
import id.patuh.compliance.sanction.SanctionService;
import id.patuh.compliance.sanction.SanctionView;
import id.patuh.kit.audit.AccessLog;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.paging.Cursors;
import id.patuh.kit.paging.Page;
import id.patuh.kit.paging.PageQuery;
import id.patuh.kit.problem.Problem;

/** Tells the assessments of single employers, of today and of the past. */
@ApplicationScoped
class AssessmentQueries {
    static final String EMPLOYER = "employer";

    private final AssessmentRepository assessments;
    private final AssessmentHistoryRepository history;
    private final FactsService facts;
    private final Assessors assessors;
    private final ConfirmedDay confirmedDay;
    private final SanctionService sanctions;
    private final AccessLog accessLog;
    private final Clock clock;

    @Inject
    AssessmentQueries(
            AssessmentRepository assessments,
            AssessmentHistoryRepository history,
            FactsService facts,
            Assessors assessors,
            ConfirmedDay confirmedDay,
            SanctionService sanctions,
            AccessLog accessLog,
            Clock clock) {
        this.assessments = assessments;
        this.history = history;
        this.facts = facts;
        this.assessors = assessors;
        this.confirmedDay = confirmedDay;
        this.sanctions = sanctions;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /** The newest assessment, told again from the facts it was made of. */
    AssessmentView current(Caller caller, UUID employer) {
        Standing standing = standing(caller, employer);
        EmployerFacts known = facts.current(List.of(employer)).get(employer);
        Explanation explanation = Explanation.of(assessors.of(standing.asOf(), standing.policyVersion()), known);
        LocalDate confirmed = confirmedDay
                .lastUpTo(assessors.today())
                .filter(day -> !day.isBefore(standing.asOf()))
                .orElse(null);
        return view(known, explanation, standing.version(), confirmed, standing.assessedAt());
    }

    /** The assessment of a date, from what had been reported by then, under the rates and caps of that date. */
    AssessmentView asOf(Caller caller, UUID employer, LocalDate date) {
        if (date.isAfter(assessors.today())) {
            throw Problem.of(ComplianceProblem.DATE_IN_FUTURE, date.toString());
        }
        standing(caller, employer);
        Assessor assessor = assessor(date);
        EmployerFacts known = facts.asOf(employer, date)
                .orElseThrow(
                        () -> Problem.of(ComplianceProblem.NO_FACTS_AT_DATE, employer.toString(), date.toString()));
        return view(known, Explanation.of(assessor, known), null, null, clock.instant());
    }

    Page<HistoryItem> history(Caller caller, UUID employer, PageQuery query) {
        inScope(caller, employer);
        String filter = "history:" + employer;
        long before = query.after(filter, 1)
                .map(key -> Long.parseLong(key.getFirst()))
                .orElse(Long.MAX_VALUE);
        return Page.cut(
                history.before(employer, before, query.limit() + 1),
                query.limit(),
                item -> Cursors.encode(filter, item.version()));
    }

    private Assessor assessor(LocalDate date) {
        try {
            return assessors.of(date);
        } catch (PolicyGapException gap) {
            throw Problem.of(
                    ComplianceProblem.DATE_BEFORE_POLICY, gap.earliest().toString());
        }
    }

    private Standing standing(Caller caller, UUID employer) {
        Standing standing = inScope(caller, employer);
        if (!standing.counts()) {
            throw Problem.of(
                            ComplianceProblem.EMPLOYER_MERGED,
                            employer.toString(),
                            standing.successorId().toString())
                    .property("successorId", standing.successorId());
        }
        return standing;
    }

    private Standing inScope(Caller caller, UUID employer) {
        Standing standing = assessments
                .of(employer)
                .orElseThrow(() -> Problem.of(ComplianceProblem.ASSESSMENT_NOT_FOUND, employer.toString()));
        caller.requireRegion(standing.regionCode());
        accessLog.read(EMPLOYER, List.of(employer));
        return standing;
    }

    private AssessmentView view(
            EmployerFacts known, Explanation explanation, Long version, LocalDate confirmed, Instant assessedAt) {
        Assessment assessment = explanation.assessment();
        Map<UUID, SanctionView> beside = sanctions.of(List.of(known.employerId()));
        return new AssessmentView(
                known.employerId(),
                known.name(),
                known.regionCode(),
                RegionScope.name(known.regionCode()),
                version,
                known.version(),
                assessment.asOf(),
                confirmed,
                assessment.policyVersion(),
                assessment.complianceClass(),
                assessment.score(),
                explanation.dimensions(),
                explanation.findings(),
                assessment.exposureIdr(),
                assessment.programmes(),
                assessment.missingProgrammes(),
                assessment.priority(),
                explanation.priorityParts(),
                explanation.subject(),
                beside.get(known.employerId()),
                assessedAt);
    }
}
