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
 * What the rules say of one employer on one date of Asia/Jakarta. Money is whole rupiah.
 *
 * <p>The score is 0 to 100 with one decimal, and null for {@code NOT_LIABLE}; the priority is 0 to 100 with one decimal. Without a score
 * there are no dimensions; a priority that is 0 by class has no parts. Findings are in the order of code, agency and programme; there is
 * one entry for each mandatory programme, and one for each agency with duties. The exposure is the monthly contribution shortfall over all
 * mandatory programmes.
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

    /** What an employer is measured against: workers (W), wage bill (B, rupiah a month), scale, and yearly sales, null when unknown. */
    public record Subject(
            long workers,
            long wageBillIdr,
            BusinessScale scale,
            boolean construction,
            Long annualSalesIdr,
            SubjectBasis basis) {}

    /** One dimension of the score: a value from 0 to 1 with six decimals, and the points of the score that it gives, with four. */
    public record Dimension(DimensionCode code, BigDecimal value, BigDecimal weight, BigDecimal contribution) {}

    /** One part of the priority: a value from 0 to 1 with six decimals, and the points of the priority that it gives, with four. */
    public record Part(PriorityPart code, BigDecimal value, BigDecimal weight, BigDecimal contribution) {}

    /**
     * What holds in one mandatory programme. Where the employer is not registered, workers, reported wages and unpaid months are 0. The
     * percentage has six decimals at most: of JKK it is the mean over the risk groups. Both bases are monthly wages under the same cap. The
     * earliest month not paid in full, and the number of its registration, are null unless months are past due.
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
     * What holds at one agency with duties. Where wages cannot be compared, the reference programme and the ratio are null and the
     * reference workers 0. The ratio is the reported wage over the declared one, at most 1, with twenty decimals; {@code wageLow} says
     * whether it is below the tolerance. The unpaid months are the most past due in a mandatory programme.
     */
    public record AgencyResult(
            Agency agency,
            boolean registered,
            Programme reference,
            long referenceWorkers,
            BigDecimal wageRatio,
            boolean wageLow,
            int unpaidMonths) {}

    /** Mandatory programmes in which the employer is not registered, in their order. */
    public List<Programme> missingProgrammes() {
        return programmes.stream()
                .filter(result -> !result.registered())
                .map(ProgrammeResult::programme)
                .toList();
    }

    /** What holds in a programme; empty where it is not mandatory. */
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
