package id.patuh.compliance.campaign;

import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.patuh.compliance.assessment.AssessorFactory;
import id.patuh.compliance.campaign.AddresseeStore.Drawn;
import id.patuh.compliance.campaign.AddresseeStore.Selected;
import id.patuh.compliance.campaign.Campaign.Launch;
import id.patuh.compliance.campaign.Campaign.Selection;
import id.patuh.compliance.officer.FieldAccess;
import id.patuh.compliance.policy.CompliancePolicy;
import id.patuh.compliance.problem.CampaignProblem;
import id.patuh.kit.audit.AuditLog;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.etag.ExpectedVersion;
import id.patuh.kit.id.Ids;
import id.patuh.kit.jobs.JobService;
import id.patuh.kit.problem.Problem;

/** Makes campaigns, launches and closes them. */
@ApplicationScoped
class CampaignService {
    /** Letters of one campaign that people can still follow. */
    static final int MOST_EMPLOYERS = 50_000;

    private static final String SUBJECT = "campaign";
    private static final String TEMPLATE = "1";
    private static final int SEED_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final CampaignAccess access;
    private final CampaignStore campaigns;
    private final AddresseeStore addressees;
    private final AssessorFactory policies;
    private final JobService jobs;
    private final AuditLog audit;
    private final Clock clock;

    CampaignService(
            CampaignAccess access,
            CampaignStore campaigns,
            AddresseeStore addressees,
            AssessorFactory policies,
            JobService jobs,
            AuditLog audit,
            Clock clock) {
        this.access = access;
        this.campaigns = campaigns;
        this.addressees = addressees;
        this.policies = policies;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes a campaign; nobody is selected yet.
     *
     * @throws Problem VALIDATION_FAILED, AGENCY_MISMATCH, REGION_OUT_OF_SCOPE
     */
    @Transactional
    Campaign make(CampaignBody body, Caller caller) {
        body.check();
        body.regions().forEach(region -> FieldAccess.requireSupervisor(caller, region));
        CompliancePolicy policy = policies.ofToday().policy().document();
        BigDecimal holdout = body.holdout() == null ? policy.letters().holdout() : body.holdout();
        Campaign campaign = new Campaign(
                Ids.next(),
                body.title(),
                new Selection(
                        body.regions().stream().distinct().sorted().toList(),
                        body.complianceClass(),
                        body.finding(),
                        body.scale(),
                        body.minWorkers()),
                holdout.stripTrailingZeros(),
                body.seed() == null ? drawnSeed() : body.seed(),
                policy.letters().deadlineDays(),
                policy.letters().outcomeDays(),
                policy.version(),
                CampaignState.DRAFT,
                now(),
                caller.subject(),
                null,
                null,
                1);
        campaigns.insert(campaign);
        audit.record("CAMPAIGN_MADE", SUBJECT, campaign.campaignId().toString(), Map.of());
        return campaign;
    }

    /**
     * Selects and divides the employers of a campaign, and orders their letters; today is day 0.
     *
     * @throws Problem CAMPAIGN_UNKNOWN, CAMPAIGN_STATE, CAMPAIGN_EMPTY, CAMPAIGN_TOO_LARGE, AGENCY_MISMATCH, REGION_OUT_OF_SCOPE, ETAG_STALE
     */
    @Transactional
    Campaign launch(UUID id, ExpectedVersion expected, Caller caller) {
        Campaign campaign = access.locked(id, expected, caller);
        require(campaign, CampaignState.DRAFT);
        addressees.lockLaunches();
        LocalDate today = policies.today();
        List<Drawn> drawn = draw(campaign, today);
        int letters = (int) drawn.stream().filter(one -> one.letterId() != null).count();
        if (letters == 0) {
            throw Problem.of(CampaignProblem.CAMPAIGN_EMPTY);
        }
        addressees.insert(id, drawn);
        campaigns.launch(
                id,
                new Launch(
                        today,
                        today.plusDays(campaign.deadlineDays()),
                        TEMPLATE,
                        letters,
                        drawn.size() - letters,
                        jobs.submit(LetterOrder.KIND, new LetterOrder(id), (long) letters)));
        audit.record(
                "CAMPAIGN_LAUNCHED",
                SUBJECT,
                id.toString(),
                Map.of("letters", letters, "controls", drawn.size() - letters));
        return campaigns.find(id).orElseThrow();
    }

    /**
     * Ends a campaign, or gives it up before its launch.
     *
     * @throws Problem CAMPAIGN_UNKNOWN, CAMPAIGN_STATE, AGENCY_MISMATCH, REGION_OUT_OF_SCOPE, ETAG_STALE
     */
    @Transactional
    Campaign close(UUID id, ExpectedVersion expected, Caller caller) {
        require(access.locked(id, expected, caller), CampaignState.DRAFT, CampaignState.LAUNCHED);
        campaigns.close(id, now());
        audit.record("CAMPAIGN_CLOSED", SUBJECT, id.toString(), Map.of());
        return campaigns.find(id).orElseThrow();
    }

    private List<Drawn> draw(Campaign campaign, LocalDate today) {
        LocalDate runningSince = today.minusDays(Collections.max(campaign.outcomeDays()));
        List<Selected> selected = addressees.select(campaign.selection(), runningSince, MOST_EMPLOYERS + 1);
        if (selected.size() > MOST_EMPLOYERS) {
            throw Problem.of(CampaignProblem.CAMPAIGN_TOO_LARGE, MOST_EMPLOYERS);
        }
        Set<UUID> controls = Division.controls(
                selected.stream().map(Selected::employerId).toList(), campaign.seed(), campaign.holdout());
        return selected.stream()
                .map(one -> new Drawn(one, controls.contains(one.employerId()) ? null : Ids.next()))
                .toList();
    }

    private static void require(Campaign campaign, CampaignState... allowed) {
        Optional.of(campaign.state()).filter(List.of(allowed)::contains).orElseThrow(() -> Problem.of(
                        CampaignProblem.CAMPAIGN_STATE, campaign.state().name())
                .property("state", campaign.state()));
    }

    private static String drawnSeed() {
        byte[] bytes = new byte[SEED_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
