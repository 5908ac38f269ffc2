package id.patuh.compliance.campaign;

import java.util.UUID;

/**
 * An employer of a campaign, as it was drawn.
 *
 * @param letterId null for the control group
 */
public record Addressee(UUID employerId, UUID letterId, String name, String regionCode) {
    /** The group it belongs to. */
    public Arm arm() {
        return letterId == null ? Arm.CONTROL : Arm.LETTER;
    }
}
