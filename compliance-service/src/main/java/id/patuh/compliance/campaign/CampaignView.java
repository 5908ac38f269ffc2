package id.patuh.compliance.campaign;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonProperty;

import id.patuh.compliance.campaign.Campaign.Launch;
import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.contracts.vocabulary.ComplianceClass;
import id.patuh.contracts.vocabulary.FindingCode;

/**
 * A campaign of letters.
 *
 * @param finding the finding that is targeted; null for all that a BPJS has
 * @param holdout share of the employers that gets no letter
 * @param seed by which they are divided; null before the launch
 * @param deadlineDays days to put things right
 * @param outcomeDays days after the launch on which outcomes are read
 * @param launchedOn day 0, in Jakarta; null before the launch, as are the five that follow
 * @param deadline last day to put things right
 * @param template version of the letter
 * @param letters employers with a letter
 * @param controls employers without
 * @param jobId the job that writes the letters
 * @param closedAt null before it was closed
 */
@Schema(name = "Campaign")
record CampaignView(
        UUID campaignId,
        @Schema(nullable = true) String title,
        List<String> regions,
        @Schema(nullable = true) @JsonProperty("class") ComplianceClass complianceClass,
        @Schema(nullable = true) FindingCode finding,
        @Schema(nullable = true) BusinessScale scale,
        @Schema(nullable = true) Long minWorkers,
        BigDecimal holdout,
        @Schema(nullable = true) String seed,
        int deadlineDays,
        List<Integer> outcomeDays,
        String policyVersion,
        CampaignState state,
        Instant madeAt,
        String madeBy,
        @Schema(nullable = true) LocalDate launchedOn,
        @Schema(nullable = true) LocalDate deadline,
        @Schema(nullable = true) String template,
        @Schema(nullable = true) Integer letters,
        @Schema(nullable = true) Integer controls,
        @Schema(nullable = true) UUID jobId,
        @Schema(nullable = true) Instant closedAt,
        long version) {

    static CampaignView of(Campaign campaign) {
        Optional<Launch> launch = Optional.ofNullable(campaign.launch());
        Campaign.Selection selection = campaign.selection();
        return new CampaignView(
                campaign.campaignId(),
                campaign.title(),
                selection.regions(),
                selection.complianceClass(),
                selection.finding(),
                selection.scale(),
                selection.minWorkers(),
                campaign.holdout(),
                launch.map(done -> campaign.seed()).orElse(null),
                campaign.deadlineDays(),
                campaign.outcomeDays(),
                campaign.policyVersion(),
                campaign.state(),
                campaign.madeAt(),
                campaign.madeBy(),
                launch.map(Launch::day).orElse(null),
                launch.map(Launch::deadline).orElse(null),
                launch.map(Launch::template).orElse(null),
                launch.map(Launch::letters).orElse(null),
                launch.map(Launch::controls).orElse(null),
                launch.map(Launch::jobId).orElse(null),
                campaign.closedAt(),
                campaign.version());
    }
}
