package id.patuh.compliance.campaign;

import java.util.UUID;

/** The order to write the letters of a campaign, input of the job of its kind. */
public record LetterOrder(UUID campaign) {
    /** The kind of the job. */
    public static final String KIND = "CAMPAIGN_LETTERS";
}
