package id.patuh.compliance.assessment.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import id.patuh.compliance.policy.DimensionCode;
import id.patuh.compliance.policy.PriorityPart;
import id.patuh.contracts.event.AssessmentEvent.Finding;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.contracts.vocabulary.ComplianceClass;
import id.patuh.contracts.vocabulary.Programme;

/**
 * What the rules say of one employer on one date. Money is whole rupiah.
 *
 * @param asOf date of the assessment, Asia/Jakarta
 * @param policyVersion policy that was applied
 * @param subject what the employer was measured against
 * @param complianceClass highest class that holds
 * @param score 0 to 100 with one decimal; null for {@code NOT_LIABLE}
 * @param dimensions what the score is made of; empty without a score
 * @param findings everything found, in the order of code, agency and programme
 * @param exposureIdr monthly contribution shortfall over all mandatory programmes
 * @param programmes one entry for each mandatory programme
 * @param agencies one entry for each agency with duties
 * @param priority 0 to 100 with one decimal
 * @param priorityParts what the priority is made of; empty where it is 0 by class
 */
public record Assessment(
        LocalDate asOf,
        String policyVersion,
        Subject subject,
        ComplianceClass complianceClass,
        BigDecimal score,
        List<Dimension> dimensions,
        List<Finding> findings,
        long exposureIdr,
        List<ProgrammeResult> programmes,
        List<AgencyResult> agencies,
        BigDecimal priority,
        List<Part> priorityParts) {

    /** Where the workers and wages come from that an employer is measured against. */
    public enum SubjectBasis {
        /** Reports of its open workplaces. */
        REPORTED,
        /** All of its workplaces are closed: the largest of its registrations; scale and sales are those of the workplace closed last. */
        CLOSED,
        /** It has never reported a workplace: the largest of its registrations; it is assumed to be a micro business. */
        REGISTERED
    }

    /**
     * What an employer is measured against.
     *
     * @param workers W
     * @param wageBillIdr B, rupiah a month
     * @param scale business scale
     * @param construction whether it is a construction employer
     * @param annualSalesIdr yearly sales; null when unknown
     * @param basis where these come from
     */
    public record Subject(
            long workers,
            long wageBillIdr,
            BusinessScale scale,
            boolean construction,
            Long annualSalesIdr,
            SubjectBasis basis) {}

    /**
     * One dimension of the score.
     *
     * @param code the dimension
     * @param value 0 to 1, six decimals
     * @param weight its weight
     * @param contribution points of the score it gives, four decimals
     */
    public record Dimension(DimensionCode code, BigDecimal value, BigDecimal weight, BigDecimal contribution) {}

    /**
     * One part of the priority.
     *
     * @param code the part
     * @param value 0 to 1, six decimals
     * @param weight its weight
     * @param contribution points of the priority it gives, four decimals
     */
    public record Part(PriorityPart code, BigDecimal value, BigDecimal weight, BigDecimal contribution) {}

    /**
     * What holds in one mandatory programme.
     *
     * @param programme the programme
     * @param registered whether the employer is registered in it
     * @param enrolledWorkers workers enrolled; 0 where not registered
     * @param percent contribution rate; of JKK the mean over the risk groups, six decimals at most
     * @param dueBaseIdr wages on which contributions are due
     * @param reportedBaseIdr wages reported, under the same cap
     * @param shortfallIdr contribution short each month
     * @param unpaidMonths months past due; 0 where not registered
     * @param unpaidFrom earliest month not paid in full; null unless months are past due
     * @param unpaidNumber number of the registration that month comes from; null unless months are past due
     */
    public record ProgrammeResult(
            Programme programme,
            boolean registered,
            long enrolledWorkers,
            BigDecimal percent,
            long dueBaseIdr,
            long reportedBaseIdr,
            long shortfallIdr,
            int unpaidMonths,
            YearMonth unpaidFrom,
            String unpaidNumber) {}

    /**
     * What holds at one agency with duties.
     *
     * @param agency the agency
     * @param registered whether the employer is registered in any programme of it
     * @param reference programme whose wages were compared; null where it cannot be derived
     * @param referenceWorkers workers enrolled in that programme; 0 where it cannot be derived
     * @param wageRatio reported wage over the declared one, at most 1, twenty decimals; null where it cannot be derived
     * @param wageLow whether the ratio is below the tolerance
     * @param unpaidMonths most months past due in a mandatory programme
     */
    public record AgencyResult(
            Agency agency,
            boolean registered,
            Programme reference,
            long referenceWorkers,
            BigDecimal wageRatio,
            boolean wageLow,
            int unpaidMonths) {}

    /**
     * Mandatory programmes in which the employer is not registered.
     *
     * @return programmes in their order
     */
    public List<Programme> missingProgrammes() {
        return programmes.stream()
                .filter(result -> !result.registered())
                .map(ProgrammeResult::programme)
                .toList();
    }

    /**
     * What holds in a programme.
     *
     * @param programme the programme
     * @return empty where it is not mandatory
     */
    public Optional<ProgrammeResult> programme(Programme programme) {
        return programmes.stream()
                .filter(result -> result.programme() == programme)
                .findFirst();
    }

    /**
     * The largest number of workers that one of the findings affects, 0 where none counts workers. Findings about the quality of data do
     * not count.
     */
    public static long workersAffected(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.agency() != Agency.KEMENAKER && finding.workersAffected() != null)
                .mapToLong(Finding::workersAffected)
                .max()
                .orElse(0);
    }

    Assessment withPriority(BigDecimal value, List<Part> parts) {
        return new Assessment(
                asOf,
                policyVersion,
                subject,
                complianceClass,
                score,
                dimensions,
                findings,
                exposureIdr,
                programmes,
                agencies,
                value,
                parts);
    }
}
