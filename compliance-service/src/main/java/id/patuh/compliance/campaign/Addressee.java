package id.patuh.compliance.campaign;

import java.util.UUID;

/**
 * An employer of a campaign, as it was drawn.
 *
 * @param letterId null for the control group
 * @param assessmentVersion number of its assessment at the launch
 */
public record Addressee(UUID employerId, UUID letterId, String name, String regionCode, long assessmentVersion) {
    /** The group it belongs to. */
    public Arm arm() {
        return letterId == null ? Arm.CONTROL : Arm.LETTER;
    }
}
