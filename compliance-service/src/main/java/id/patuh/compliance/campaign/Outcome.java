package id.patuh.compliance.campaign;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of an employer since the launch, by its assessments and never by its statements. */
@Schema(name = "CampaignOutcome")
public enum Outcome {
    /** No targeted finding is left, and the employer still has duties. */
    CURED,
    /** Fewer workers, rupiah or unpaid months are affected. */
    IMPROVED,
    /** Neither. */
    UNCHANGED
}
