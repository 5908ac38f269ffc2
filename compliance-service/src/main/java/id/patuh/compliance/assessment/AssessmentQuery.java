package id.patuh.compliance.assessment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.compliance.assessment.explanation.AssessedRecordsQuery;
import id.patuh.compliance.assessment.explanation.AssessedRecordsView;
import id.patuh.compliance.assessment.explanation.AssessmentView;
import id.patuh.compliance.assessment.explanation.Explanation;
import id.patuh.compliance.assessment.rules.Assessor;
import id.patuh.compliance.facts.EmployerFacts;
import id.patuh.compliance.facts.FactsService;
import id.patuh.compliance.policy.PolicyGapException;
import id.patuh.compliance.problem.ComplianceProblem;
import id.patuh.compliance.sanction.SanctionQuery;
import id.patuh.contracts.employer.EmployerComputation;
import id.patuh.contracts.employer.MemberRecord;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.problem.Problem;

/** Reads the assessments of single employers, of today and of past days. */
@ApplicationScoped
class AssessmentQuery {
    private final AssessmentAccess access;
    private final FactsService facts;
    private final AssessedRecordsQuery members;
    private final AssessorFactory assessors;
    private final ConfirmedDay confirmedDay;
    private final SanctionQuery sanctions;
    private final Clock clock;

    AssessmentQuery(
            AssessmentAccess access,
            FactsService facts,
            AssessedRecordsQuery members,
            AssessorFactory assessors,
            ConfirmedDay confirmedDay,
            SanctionQuery sanctions,
            Clock clock) {
        this.access = access;
        this.facts = facts;
        this.members = members;
        this.assessors = assessors;
        this.confirmedDay = confirmedDay;
        this.sanctions = sanctions;
        this.clock = clock;
    }

    /** What is known beside the assessment itself: its number, the last day that confirmed it, and when it was computed. */
    private record Publication(Long version, LocalDate confirmedOn, Instant assessedAt) {}

    /** The newest assessment, explained from the facts it was made of. */
    AssessmentView current(Caller caller, UUID employer) {
        PublishedAssessment published = access.inScope(caller, employer);
        access.requireActive(published);
        EmployerFacts known = current(employer);
        Explanation explanation = Explanation.of(
                assessors.of(published.event().asOf(), published.event().policyVersion()), known);
        LocalDate confirmed = confirmedDay
                .lastUpTo(assessors.today())
                .filter(day -> !day.isBefore(published.event().asOf()))
                .orElse(null);
        return view(
                explanation,
                members.today(caller, employer),
                new Publication(
                        published.event().version(),
                        confirmed,
                        published.event().assessedAt()));
    }

    /**
     * The assessment of a day: of today from the values that the registry published, of a past day from the records that were members on it
     * and what they had stated by then, under the rates and caps of that day.
     */
    AssessmentView asOf(Caller caller, UUID employer, LocalDate date) {
        if (date.isAfter(assessors.today())) {
            throw Problem.of(ComplianceProblem.DATE_IN_FUTURE, date);
        }
        PublishedAssessment published = access.inScope(caller, employer);
        Assessor assessor = assessor(date);
        Publication computedNow = new Publication(null, null, clock.instant());
        if (date.equals(assessors.today())) {
            access.requireActive(published);
            return view(Explanation.of(assessor, current(employer)), members.today(caller, employer), computedNow);
        }
        List<MemberRecord> records = members.on(employer, date);
        EmployerFacts known = EmployerComputation.on(records, date)
                .map(values -> current(employer).with(values))
                .orElseThrow(() -> unknownOn(published, date));
        return view(Explanation.of(assessor, known), members.of(caller, records, date), computedNow);
    }

    private EmployerFacts current(UUID employer) {
        EmployerFacts known = facts.current(List.of(employer)).get(employer);
        if (known == null) {
            throw new IllegalStateException("Employer " + employer + " was assessed, but its facts are missing");
        }
        return known;
    }

    /** It had no members on that day: it was merged or emptied before, or had not stated anything yet. */
    private Problem unknownOn(PublishedAssessment published, LocalDate date) {
        access.requireActive(published);
        return Problem.of(
                ComplianceProblem.NO_FACTS_AT_DATE,
                published.event().employerId().toString(),
                date);
    }

    private Assessor assessor(LocalDate date) {
        try {
            return assessors.of(date);
        } catch (PolicyGapException gap) {
            throw Problem.of(ComplianceProblem.DATE_BEFORE_POLICY, gap.earliest());
        }
    }

    private AssessmentView view(Explanation explanation, AssessedRecordsView records, Publication publication) {
        UUID employer = explanation.facts().employerId();
        return explanation.view(
                publication.version(),
                publication.confirmedOn(),
                records,
                sanctions.of(List.of(employer)).get(employer),
                publication.assessedAt());
    }
}
