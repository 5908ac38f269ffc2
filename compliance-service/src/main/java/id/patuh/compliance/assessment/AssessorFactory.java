package id.patuh.compliance.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.compliance.assessment.rules.Assessor;
import id.patuh.compliance.policy.CompliancePolicy;
import id.patuh.compliance.policy.EffectivePolicy;
import id.patuh.compliance.policy.PolicyService;
import id.patuh.contracts.calendar.WorkingDays;
import id.patuh.kit.calendar.PublishedCalendars;

/** Gives the assessor of a date, a policy and the calendars in force, made once and kept. */
@ApplicationScoped
public class AssessorFactory {
    /** Dates that are asked for again and again are few; the bound only keeps a curious caller from filling the memory. */
    private static final int KEPT = 500;

    private final PolicyService policies;
    private final Clock clock;
    private final PublishedCalendars calendars;
    private final Map<Key, Assessor> kept = new ConcurrentHashMap<>();

    private record Key(LocalDate date, String policyVersion, long calendarRevision) {}

    AssessorFactory(PolicyService policies, PublishedCalendars calendars, Clock clock) {
        this.policies = policies;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** The date in Jakarta. */
    public LocalDate today() {
        return WorkingDays.dayOf(clock.instant());
    }

    /** The assessor of today, with the policy in use. */
    public Assessor ofToday() {
        return of(today());
    }

    /**
     * The assessor of a date, with the policy in use today.
     *
     * @throws id.patuh.compliance.policy.PolicyGapException if the policy's tables do not reach back so far
     */
    public Assessor of(LocalDate date) {
        return of(date, policies.inUse(today()));
    }

    /** The assessor that gave a kept result. */
    public Assessor of(LocalDate date, String policyVersion) {
        return of(
                date,
                policies.find(policyVersion)
                        .orElseThrow(() -> new IllegalStateException("Policy " + policyVersion + " is not known")));
    }

    private Assessor of(LocalDate date, CompliancePolicy policy) {
        if (kept.size() >= KEPT) {
            kept.clear();
        }
        PublishedCalendars.InForce calendar = calendars.inForce();
        return kept.computeIfAbsent(
                new Key(date, policy.version(), calendar.revision()),
                key -> new Assessor(EffectivePolicy.of(policy, date, calendar.workingDays())));
    }
}
