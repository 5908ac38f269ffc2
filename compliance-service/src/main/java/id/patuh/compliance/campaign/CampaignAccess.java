package id.patuh.compliance.campaign;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.compliance.officer.FieldAccess;
import id.patuh.compliance.problem.CampaignProblem;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.etag.ExpectedVersion;
import id.patuh.kit.problem.Problem;

/** Who may see and change a campaign. */
@ApplicationScoped
public class CampaignAccess {
    private final CampaignStore campaigns;

    CampaignAccess(CampaignStore campaigns) {
        this.campaigns = campaigns;
    }

    /**
     * A campaign, all of whose regions the caller may see.
     *
     * @throws Problem CAMPAIGN_UNKNOWN, REGION_OUT_OF_SCOPE
     */
    public Campaign readable(UUID id, Caller caller) {
        Campaign campaign = campaigns.find(id).orElseThrow(() -> unknown(id));
        campaign.selection().regions().forEach(caller::requireRegion);
        return campaign;
    }

    /**
     * A campaign that was launched.
     *
     * @throws Problem as {@link #readable}, and CAMPAIGN_NOT_LAUNCHED
     */
    public Campaign launched(UUID id, Caller caller) {
        Campaign campaign = readable(id, caller);
        if (campaign.launch() == null) {
            throw Problem.of(CampaignProblem.CAMPAIGN_NOT_LAUNCHED);
        }
        return campaign;
    }

    /**
     * A campaign of a supervisor, locked.
     *
     * @throws Problem CAMPAIGN_UNKNOWN, AGENCY_MISMATCH, REGION_OUT_OF_SCOPE, ETAG_STALE
     */
    Campaign locked(UUID id, ExpectedVersion expected, Caller caller) {
        Campaign campaign = campaigns.lock(id).orElseThrow(() -> unknown(id));
        campaign.selection().regions().forEach(region -> FieldAccess.requireSupervisor(caller, region));
        expected.requireIfNamed(campaign.version());
        return campaign;
    }

    private static Problem unknown(UUID id) {
        return Problem.of(CampaignProblem.CAMPAIGN_UNKNOWN, id.toString());
    }
}
