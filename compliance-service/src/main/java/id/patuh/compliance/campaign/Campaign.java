package id.patuh.compliance.campaign;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.contracts.vocabulary.ComplianceClass;
import id.patuh.contracts.vocabulary.FindingCode;

/**
 * A campaign of letters.
 *
 * @param holdout share of the employers that gets no letter
 * @param outcomeDays days after the launch on which outcomes are read
 * @param launch null before it
 * @param closedAt null before it was closed
 */
public record Campaign(
        UUID campaignId,
        String title,
        Selection selection,
        BigDecimal holdout,
        String seed,
        int deadlineDays,
        List<Integer> outcomeDays,
        String policyVersion,
        CampaignState state,
        Instant madeAt,
        String madeBy,
        Launch launch,
        Instant closedAt,
        long version) {

    /**
     * Who is selected: employers at home in one of the regions; every other part is null for all.
     *
     * @param finding the finding that is targeted; null for all that a BPJS has
     */
    public record Selection(
            List<String> regions,
            ComplianceClass complianceClass,
            FindingCode finding,
            BusinessScale scale,
            Long minWorkers) {}

    /**
     * The launch.
     *
     * @param day day 0, in Jakarta
     * @param deadline last day to put things right
     * @param template version of the letter
     * @param jobId the job that writes the letters
     */
    public record Launch(LocalDate day, LocalDate deadline, String template, int letters, int controls, UUID jobId) {}

    /** Whether an outcome day has come. */
    public boolean hasReached(int days, LocalDate today) {
        return !launch.day().plusDays(days).isAfter(today);
    }
}
