package id.patuh.compliance.campaign.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.compliance.campaign.Campaign;
import id.patuh.compliance.campaign.Course;
import id.patuh.compliance.campaign.Outcome;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.FindingCode;
import id.patuh.contracts.vocabulary.Programme;

/**
 * A letter and what became of its employer.
 *
 * @param regionCode home of the employer
 * @param date day of the letter, day 0 of the campaign
 * @param deadline last day to put things right
 * @param findings targeted findings at the launch
 * @param exposureIdr estimated shortfall of contributions a month at the launch
 * @param workersEnrolled declared workers enrolled in every mandatory programme at the launch
 * @param outcomes one for each outcome day that has come
 * @param written whether the PDF is written already; reading it writes it too
 */
@Schema(name = "CampaignLetter")
record LetterView(
        UUID letterId,
        UUID campaignId,
        String number,
        UUID employerId,
        String name,
        String regionCode,
        LocalDate date,
        LocalDate deadline,
        List<Targeted> findings,
        long exposureIdr,
        long workersEnrolled,
        List<Reading> outcomes,
        boolean written) {

    /**
     * A targeted finding.
     *
     * @param programme null where it is of no single programme
     * @param workersAffected null where it counts none
     * @param months unpaid; null unless ARREARS
     */
    @Schema(name = "CampaignLetterFinding")
    record Targeted(
            FindingCode code,
            Agency agency,
            @Schema(nullable = true) Programme programme,
            @Schema(nullable = true) Long workersAffected,
            @Schema(nullable = true) Integer months) {}

    /**
     * What became of the employer by a day.
     *
     * @param days after the launch
     * @param workersGained workers enrolled more than at the launch, fewer if negative
     */
    @Schema(name = "CampaignLetterOutcome")
    record Reading(int days, LocalDate date, Outcome outcome, long workersGained) {
        static Reading of(Campaign campaign, int days, Course course) {
            return new Reading(
                    days,
                    campaign.launch().day().plusDays(days),
                    course.outcome(campaign.selection().finding()),
                    course.workersGained());
        }
    }

    static LetterView of(Campaign campaign, Course course, List<Reading> outcomes, boolean written) {
        UUID letter = course.addressee().letterId();
        return new LetterView(
                letter,
                campaign.campaignId(),
                LetterNumber.of(letter, campaign.launch().day()),
                course.addressee().employerId(),
                course.addressee().name(),
                course.addressee().regionCode(),
                campaign.launch().day(),
                campaign.launch().deadline(),
                course.before().targeted(campaign.selection().finding()).stream()
                        .map(finding -> new Targeted(
                                finding.code(),
                                finding.agency(),
                                finding.programme(),
                                finding.workersAffected(),
                                finding.months()))
                        .toList(),
                course.before().exposureIdr(),
                course.before().enrolled(),
                outcomes,
                written);
    }
}
