package id.patuh.compliance.campaign.effect;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.compliance.inference.Estimate;

/**
 * What the letters of a campaign bring, at each of its outcome days.
 *
 * @param launchedOn day 0, in Jakarta
 * @param letters employers with a letter
 * @param controls employers without
 */
@Schema(name = "CampaignEffect")
record Effect(UUID campaignId, LocalDate launchedOn, String seed, int letters, int controls, List<AtDay> outcomes) {

    /**
     * The effect by a day. Groups are as they were drawn, whatever came between.
     *
     * @param days after the launch
     * @param reached whether the day has come; the rest is null before
     * @param letter those with a letter
     * @param control those without; null where nobody was held out
     * @param curedDifference share cured with a letter less share cured without, with Newcombe's 95 % interval; null without a control group
     * @param workersGainedDifference mean of workers gained with a letter less that without, with Welch's 95 % interval; null unless both groups
     *     have two employers at least
     */
    @Schema(name = "CampaignEffectAtDay")
    record AtDay(
            int days,
            LocalDate date,
            boolean reached,
            @Schema(nullable = true) Group letter,
            @Schema(nullable = true) Group control,
            @Schema(nullable = true) Difference curedDifference,
            @Schema(nullable = true) Difference workersGainedDifference) {}

    /**
     * What became of a group.
     *
     * @param cured employers without a targeted finding
     * @param improved employers with fewer workers, rupiah or unpaid months affected
     * @param unchanged all others
     * @param curedShare 0 to 1
     * @param meanWorkersGained workers enrolled in every mandatory programme against day 0
     */
    @Schema(name = "CampaignGroup")
    record Group(int employers, int cured, int improved, int unchanged, double curedShare, double meanWorkersGained) {}

    /** A difference with the bounds of its 95 % interval. */
    @Schema(name = "CampaignDifference")
    record Difference(double value, double lower, double upper) {
        static Difference of(Estimate estimate) {
            return new Difference(estimate.value(), estimate.lower(), estimate.upper());
        }
    }
}
