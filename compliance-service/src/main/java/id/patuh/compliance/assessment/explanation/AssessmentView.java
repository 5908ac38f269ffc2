package id.patuh.compliance.assessment.explanation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonProperty;

import id.patuh.compliance.assessment.rules.Assessment;
import id.patuh.compliance.policy.DimensionCode;
import id.patuh.compliance.policy.PriorityPart;
import id.patuh.compliance.sanction.SanctionView;
import id.patuh.compliance.wording.Sentence;
import id.patuh.contracts.event.EmployerEvent;
import id.patuh.contracts.event.QuestionReason;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.contracts.vocabulary.ComplianceClass;
import id.patuh.contracts.vocabulary.FindingCode;
import id.patuh.contracts.vocabulary.Programme;

/**
 * An assessment with everything that explains it. It is a construct of the policy: the ground of a sanction is an article and evidence,
 * never this result.
 *
 * <p>{@code version} is null for an assessment of a past date, {@code confirmedOn} (the last day on which a run over all employers
 * confirmed it) null for one of a past date and before the first run. The score is 0 to 100 and null for {@code NOT_LIABLE}, the priority 0
 * to 100; each is the rounded sum of the contributions of its parts. The exposure is the estimated contribution shortfall in rupiah a
 * month.
 */
@Schema(name = "Assessment", description = "An assessment with everything that explains it")
public record AssessmentView(
        UUID employerId,
        String name,
        @Schema(examples = "3171") String regionCode,
        String regionName,
        @Schema(nullable = true) Long version,
        long employerVersion,
        LocalDate asOf,
        @Schema(nullable = true) LocalDate confirmedOn,
        @Schema(examples = "2026.1") String policyVersion,
        @JsonProperty("class") ComplianceClass complianceClass,
        @Schema(nullable = true, examples = "77.8") BigDecimal score,
        List<DimensionView> dimensions,
        List<FindingView> findings,
        @Schema(examples = "5715354") long exposureIdr,
        List<ProgrammeView> programmes,
        List<Programme> missingProgrammes,
        @Schema(examples = "18.9") BigDecimal priority,
        List<PriorityPartView> priorityParts,
        SubjectView subject,
        AssessedRecordsView records,
        List<OpenQuestionView> openQuestions,
        Sentence caution,
        SanctionView sanctions,
        Instant assessedAt) {

    /** A question about the employer's identity that awaits a person in the registry: until then a registration may lie with another one. */
    @Schema(name = "OpenQuestion")
    public record OpenQuestionView(UUID candidateId, QuestionReason reason, Instant since) {
        static OpenQuestionView of(EmployerEvent.OpenQuestion question) {
            return new OpenQuestionView(question.candidateId(), question.reason(), question.since());
        }
    }

    /**
     * A dimension of the score: its value is 0 to 1, its contribution in points of the score has four decimals, its reason a stable code.
     */
    @Schema(name = "ScoreDimension")
    public record DimensionView(
            DimensionCode code,
            BigDecimal value,
            BigDecimal weight,
            BigDecimal contribution,
            String reason,
            Sentence text,
            List<FactView> facts) {}

    /**
     * A finding with the article behind the duty. Null are: the programme where it is about none, the workers where it counts none, months
     * and number (of the registration that has been unpaid the longest) unless it is {@code ARREARS}, the workplaces unless it is {@code
     * WLKP_STALE} or {@code WLKP_CLOSED}.
     */
    @Schema(name = "ExplainedFinding")
    public record FindingView(
            FindingCode code,
            Agency agency,
            @Schema(nullable = true) Programme programme,
            @Schema(nullable = true) Long workersAffected,
            @Schema(nullable = true) Integer months,
            @Schema(nullable = true, examples = "JJ123456") String number,
            @Schema(nullable = true) Integer workplaces,
            @Schema(examples = "PP 86/2013 art. 3(2)(a)") String source,
            Sentence text) {}

    /** A part of the priority: its value is 0 to 1, its contribution in points of the priority has four decimals. */
    @Schema(name = "ExplainedPriorityPart")
    public record PriorityPartView(
            PriorityPart code, BigDecimal value, BigDecimal weight, BigDecimal contribution, Sentence text) {}

    /**
     * What holds in a mandatory programme. Where the employer is not registered, workers, reported wages and unpaid months are 0. Of JKK,
     * the percentage is the mean over the risk groups, weighted by reported wages. Both bases are monthly wages in rupiah under the same
     * cap; the shortfall is an estimate in rupiah a month. The earliest month not paid in full, and the number of its registration, are
     * null unless months are past due.
     */
    @Schema(name = "ProgrammeResult")
    public record ProgrammeView(
            Programme programme,
            boolean registered,
            long enrolledWorkers,
            BigDecimal percent,
            long dueBaseIdr,
            long reportedBaseIdr,
            long shortfallIdr,
            int unpaidMonths,
            @Schema(nullable = true, examples = "2026-03") String unpaidFrom,
            @Schema(nullable = true, examples = "JJ123456") String unpaidNumber) {

        static ProgrammeView of(Assessment.ProgrammeResult result) {
            return new ProgrammeView(
                    result.programme(),
                    result.registered(),
                    result.enrolledWorkers(),
                    result.percent(),
                    result.dueBaseIdr(),
                    result.reportedBaseIdr(),
                    result.shortfallIdr(),
                    result.unpaidMonths(),
                    Objects.toString(result.unpaidFrom(), null),
                    result.unpaidNumber());
        }
    }

    /**
     * What the employer was measured against: workers and the monthly wage bill in rupiah, summed over the open workplaces. The yearly
     * sales are null when unknown, both dates of reports when no workplace is open.
     */
    @Schema(name = "AssessedSubject")
    public record SubjectView(
            long workers,
            long wageBillIdr,
            BusinessScale scale,
            boolean construction,
            @Schema(nullable = true) Long annualSalesIdr,
            Assessment.SubjectBasis basis,
            int workplaces,
            @Schema(nullable = true) LocalDate reportedOn,
            @Schema(nullable = true) LocalDate oldestReportedOn) {}
}
