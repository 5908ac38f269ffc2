package id.patuh.sanctions.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import id.patuh.contracts.vocabulary.Programme;
import id.patuh.contracts.vocabulary.ServiceType;
import id.patuh.sanctions.procedure.Office;
import id.patuh.sanctions.procedure.vocabulary.ClockKind;
import id.patuh.sanctions.procedure.vocabulary.GroundCode;
import id.patuh.sanctions.procedure.vocabulary.RevocationCondition;
import id.patuh.sanctions.procedure.vocabulary.SuspensionGround;

/**
 * Everything about the procedure that another regulation could change: periods, rates, services and who may act. Dated and
 * sourced data; a case keeps the version under which each of its steps was taken.
 *
 * @param validFrom first day, Asia/Jakarta, on which steps are taken under it
 */
public record SanctionsPolicy(
        String version,
        LocalDate validFrom,
        String title,
        Map<ClockKind, Period> periods,
        Alerts alerts,
        FineRule fine,
        Map<ServiceType, Sourced> services,
        Map<Office, Actors> offices,
        Map<GroundCode.Category, RevocationRule> revocation,
        Map<ClockKind, DeemedGranted> deemedGranted,
        TrackRule trackB,
        FulfilmentRule fulfilment,
        Map<ClockKind, Extension> extensions,
        Map<SuspensionGround, Stops> suspension,
        LookUpRule lookUp,
        ProposalPolicy proposals,
        DeliveryRule delivery,
        RecipientRule recipients) {

    /** Refuses a policy that leaves a clock, an office, a service or a kind of ground undefined. */
    public SanctionsPolicy {
        for (ClockKind kind : ClockKind.values()) {
            require(periods.containsKey(kind), version, "period " + kind);
        }
        for (Office office : Office.values()) {
            require(
                    offices.containsKey(office) && !offices.get(office).roles().isEmpty(),
                    version,
                    "roles of " + office);
        }
        for (GroundCode.Category category : GroundCode.Category.values()) {
            require(revocation.containsKey(category), version, "revocation conditions of " + category);
        }
        require(!services.isEmpty(), version, "services");
        require(fine.windowAfterDelivery() != null, version, "window of the fine after its delivery");
        require(trackB != null, version, "grounds of track B");
        require(fulfilment != null, version, "meaning of silence on a claim of fulfilment");
        for (SuspensionGround ground : SuspensionGround.values()) {
            require(suspension.containsKey(ground), version, "what a suspension for " + ground + " stops");
        }
        require(lookUp != null, version, "lookUp");
        for (ServiceType service : ServiceType.values()) {
            require(lookUp.failPolicies().containsKey(service), version, "fail policy of " + service);
        }
        require(proposals != null, version, "proposals");
        require(delivery != null, version, "delivery");
        require(recipients != null, version, "recipients");
    }

    private static void require(boolean given, String version, String what) {
        if (!given) {
            throw new IllegalArgumentException("Sanctions policy " + version + " lacks: " + what);
        }
    }

    /** Roles of an office: any of them may take its actions. */
    public Set<String> rolesOf(Office office) {
        return offices.get(office).roles();
    }

    /** Whether silence until the end of a clock counts as the decision; true only where the policy says so. */
    public boolean silenceGrants(ClockKind kind) {
        DeemedGranted rule = deemedGranted.get(kind);
        return rule != null && rule.granted();
    }

    /** By how many days of its unit a clock may be lengthened, once; 0 where the policy does not allow it. */
    public int longestExtension(ClockKind kind) {
        Extension rule = extensions.get(kind);
        return rule == null ? 0 : rule.days();
    }

    /** Clocks of the employer that stand still while a decision is suspended. Source: UU 30/2014 art. 65 */
    public Set<ClockKind> stoppedBy(SuspensionGround ground) {
        return suspension.get(ground).clocks();
    }

    /**
     * When a running clock is announced.
     *
     * @param percentages shares of the period, ascending, exactly two
     */
    public record Alerts(List<Integer> percentages, String source) {
        private static final int WHOLE = 100;

        /** Refuses anything but two ascending shares. */
        public Alerts {
            if (percentages.size() != 2
                    || percentages.get(0) >= percentages.get(1)
                    || percentages.get(0) <= 0
                    || percentages.get(1) >= WHOLE) {
                throw new IllegalArgumentException("Two ascending percentages are needed, not " + percentages);
            }
        }
    }

    /**
     * Terms of the fine.
     *
     * @param ratePerMonth share of the basis for each month begun
     * @param excludedProgrammes no fine on these, nor on a case about these alone. Source: PP 37/2021 art. 46
     * @param windowAfterDelivery time to pay that is left at least, from the delivery of the letter. Source: PP 86/2013 art. 7
     */
    public record FineRule(
            BigDecimal ratePerMonth,
            int minimumMonths,
            Set<Programme> excludedProgrammes,
            Period windowAfterDelivery,
            String source) {
        /** Whether a case whose grounds concern some programmes has a fine step. Source: PP 37/2021 art. 46 */
        public boolean appliesTo(Set<Programme> programmes) {
            return !excludedProgrammes.containsAll(programmes);
        }
    }

    /** A listed value with its article. */
    public record Sourced(String source) {}

    /** Who may act. */
    public record Actors(Set<String> roles, String source) {}

    /** Conditions of revocation. */
    public record RevocationRule(Set<RevocationCondition> conditions, String source) {}

    /** Whether silence counts as the decision. */
    public record DeemedGranted(boolean granted, String source) {}

    /**
     * What the recommendation of the inspection reaches.
     *
     * @param grounds without the ladder of a BPJS; every other ground needs that ladder, its fine included, to be over
     */
    public record TrackRule(Set<GroundCode> grounds, String source) {}

    /** What silence on a claim of fulfilment means. */
    public record FulfilmentRule(Silence silence, String source) {}

    /** What follows from the silence of an authority. */
    public enum Silence {
        /** Whoever is concerned is told; the claim still waits. */
        ALERT
    }

    /** By how many days of its unit a clock of an authority may be lengthened. */
    public record Extension(int days, String source) {}

    /** Clocks of the employer that a suspension stops. */
    public record Stops(Set<ClockKind> clocks, String source) {}
}
