package id.patuh.compliance.assessment;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.compliance.problem.ComplianceProblem;
import id.patuh.compliance.records.RecordQuery;
import id.patuh.contracts.event.EmployerStatus;
import id.patuh.kit.audit.AccessLog;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.problem.Problem;

/** Finds the assessment of an employer for a caller who may read it, and logs the access. */
@ApplicationScoped
class AssessmentAccess {
    static final String EMPLOYER = "employer";

    private final AssessmentStore assessments;
    private final RecordQuery records;
    private final AccessLog accessLog;

    AssessmentAccess(AssessmentStore assessments, RecordQuery records, AccessLog accessLog) {
        this.assessments = assessments;
        this.records = records;
        this.accessLog = accessLog;
    }

    /**
     * The newest assessment. Any open workplace or registration in the caller's scope gives access, and without any of these the home.
     *
     * @throws Problem ASSESSMENT_NOT_FOUND or REGION_OUT_OF_SCOPE
     */
    PublishedAssessment inScope(Caller caller, UUID employer) {
        PublishedAssessment assessment = assessments
                .find(employer)
                .orElseThrow(() -> Problem.of(ComplianceProblem.ASSESSMENT_NOT_FOUND, employer.toString()));
        List<String> regions = records.regions(employer);
        if (regions.isEmpty() || regions.stream().noneMatch(caller::covers)) {
            caller.requireRegion(regions.isEmpty() ? assessment.event().regionCode() : regions.getFirst());
        }
        accessLog.read(EMPLOYER, List.of(employer));
        return assessment;
    }

    /**
     * Refuses employers without members, which have no assessment. Of a chain of mergers the last employer is named.
     *
     * @throws Problem EMPLOYER_MERGED or EMPLOYER_EMPTY
     */
    void requireActive(PublishedAssessment assessment) {
        String employer = assessment.event().employerId().toString();
        if (assessment.status() == EmployerStatus.MERGED) {
            UUID last = lastSuccessor(assessment);
            throw Problem.of(ComplianceProblem.EMPLOYER_MERGED, employer, last.toString())
                    .property("successorId", last);
        }
        if (assessment.status() == EmployerStatus.EMPTY) {
            throw Problem.of(ComplianceProblem.EMPLOYER_EMPTY, employer);
        }
    }

    /** As far as it is known here: the event of a later merger may be still on its way. */
    private UUID lastSuccessor(PublishedAssessment merged) {
        Set<UUID> passed = new HashSet<>();
        PublishedAssessment one = merged;
        while (one.status() == EmployerStatus.MERGED && passed.add(one.successorId())) {
            Optional<PublishedAssessment> next = assessments.find(one.successorId());
            if (next.isEmpty() || next.get().status() != EmployerStatus.MERGED) {
                break;
            }
            one = next.get();
        }
        return one.successorId();
    }
}
