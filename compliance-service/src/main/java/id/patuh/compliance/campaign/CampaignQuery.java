package id.patuh.compliance.campaign;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.compliance.region.RegionScope;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.paging.Cursors;
import id.patuh.kit.paging.Page;
import id.patuh.kit.paging.PageQuery;

/** Lists campaigns. */
@ApplicationScoped
class CampaignQuery {
    private static final UUID AFTER_ALL = new UUID(-1, -1);

    private final CampaignStore campaigns;

    CampaignQuery(CampaignStore campaigns) {
        this.campaigns = campaigns;
    }

    /** Campaigns all of whose regions the caller may see, the newest first. */
    Page<CampaignView> newest(PageQuery page, Caller caller) {
        String[] provinces = RegionScope.of(caller, null).provinces().toArray(String[]::new);
        String filter = "campaigns|" + String.join(",", provinces);
        Optional<UUID> before = page.after(filter, 1).map(key -> key.id(0));
        List<Campaign> found = campaigns.newest(provinces, before.orElse(AFTER_ALL), page.limit() + 1);
        return Page.cut(found, page.limit(), last -> Cursors.encode(filter, last.campaignId()))
                .map(CampaignView::of);
    }
}
