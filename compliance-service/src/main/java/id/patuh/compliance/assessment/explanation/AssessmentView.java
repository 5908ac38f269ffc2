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
import id.patuh.compliance.wording.Text;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.contracts.vocabulary.ComplianceClass;
import id.patuh.contracts.vocabulary.FindingCode;
import id.patuh.contracts.vocabulary.Programme;

/**
 * An assessment with everything that explains it. It is a construct of the policy: the ground of a sanction is an article and
 * evidence, never this result.
 *
 * @param employerId the employer
 * @param name name as last reported
 * @param regionCode regency or city
 * @param regionName its name
 * @param version number of the published assessment; null for an assessment of a past date
 * @param employerVersion version of the employer's facts
 * @param asOf date of the assessment, Asia/Jakarta
 * @param confirmedOn last day on which a run over all employers confirmed it; null when none has, and for a past date
 * @param policyVersion policy that was applied
 * @param complianceClass highest class that holds
 * @param score 0 to 100, the rounded sum of the contributions; null for {@code NOT_LIABLE}
 * @param dimensions what the score is made of
 * @param findings everything found
 * @param exposureIdr monthly contribution shortfall, rupiah
 * @param programmes what holds in each mandatory programme
 * @param missingProgrammes mandatory programmes without registration
 * @param priority 0 to 100, the rounded sum of the contributions of its parts
 * @param priorityParts what the priority is made of
 * @param subject what the employer was measured against
 * @param records workplaces and registrations that it rests on, the twenty of each that weigh most
 * @param caution what the score is not
 * @param sanctions sanctions that stand against it today
 * @param assessedAt when it was computed
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
        Text caution,
        SanctionView sanctions,
        Instant assessedAt) {

    /**
     * A dimension of the score.
     *
     * @param code the dimension
     * @param value 0 to 1
     * @param weight its weight
     * @param contribution points of the score, four decimals
     * @param reason stable code of the reason
     * @param text the reason in words
     * @param facts the facts that produced it
     */
    @Schema(name = "Dimension")
    public record DimensionView(
            DimensionCode code,
            BigDecimal value,
            BigDecimal weight,
            BigDecimal contribution,
            String reason,
            Text text,
            List<FactView> facts) {}

    /**
     * A finding.
     *
     * @param code what was found
     * @param agency whose programmes are concerned
     * @param programme the programme it shows most in; null where it is about none
     * @param workersAffected workers concerned; null where it counts none
     * @param months unpaid months; null unless {@code ARREARS}
     * @param number number of the registration that has been unpaid the longest; null unless {@code ARREARS}
     * @param workplaces workplaces concerned; null unless {@code WLKP_STALE} or {@code WLKP_CLOSED}
     * @param source article behind the duty
     * @param text the finding in words
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
            Text text) {}

    /**
     * A part of the priority.
     *
     * @param code the part
     * @param value 0 to 1
     * @param weight its weight
     * @param contribution points of the priority, four decimals
     * @param text the part in words
     */
    @Schema(name = "ExplainedPriorityPart")
    public record PriorityPartView(
            PriorityPart code, BigDecimal value, BigDecimal weight, BigDecimal contribution, Text text) {}

    /**
     * What holds in a mandatory programme.
     *
     * @param programme the programme
     * @param registered whether the employer is registered in it
     * @param enrolledWorkers workers enrolled; 0 where not registered
     * @param percent contribution rate; of JKK the mean over the risk groups, weighted by reported wages
     * @param dueBaseIdr wages on which contributions are due
     * @param reportedBaseIdr wages reported, under the same cap
     * @param shortfallIdr estimated contribution short each month
     * @param unpaidMonths months past due; 0 where not registered
     * @param unpaidFrom earliest month not paid in full; null unless months are past due
     * @param unpaidNumber number of the registration that month comes from; null unless months are past due
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
     * What the employer was measured against.
     *
     * @param workers workers, summed over the open workplaces
     * @param wageBillIdr monthly wage bill, rupiah, likewise
     * @param scale business scale
     * @param construction whether it is a construction employer
     * @param annualSalesIdr yearly sales; null when unknown
     * @param basis where workers and wages come from
     * @param workplaces open workplaces
     * @param reportedOn date of the newest report of an open workplace; null when there is none
     * @param oldestReportedOn date of the oldest report of an open workplace; null when there is none
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
