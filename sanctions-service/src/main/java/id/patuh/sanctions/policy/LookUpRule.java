package id.patuh.sanctions.policy;

import java.util.Map;

import id.patuh.contracts.vocabulary.ServiceType;

/**
 * How licensing systems are answered.
 *
 * @param maximumAgeDays answers rest on data that are no older, or say that nothing can be said
 * @param failPolicies what a licensing system does while nothing can be said, by service
 */
public record LookUpRule(
        Gate gate,
        String gateSource,
        int maximumAgeDays,
        String maximumAgeSource,
        Map<ServiceType, FailPolicy> failPolicies,
        String failPoliciesSource) {

    /** Refuses an age that lets nothing be answered. */
    public LookUpRule {
        if (gate == null || maximumAgeDays < 1) {
            throw new IllegalArgumentException("A look-up needs a gate and a maximum age of a day or more");
        }
        failPolicies = Map.copyOf(failPolicies);
    }

    /** Who is turned away without a decision. */
    public enum Gate {
        /** Who is not registered with an agency he must be registered with. Source: PP 86/2013 art. 8 */
        UNREGISTERED_ONLY,
        /** Whoever lacks a mandatory programme. Source: policy */
        ALL_MANDATORY
    }

    /** What a licensing system does while nothing can be said. */
    public enum FailPolicy {
        /** Serves, and asks again later. */
        SERVE_AND_RECHECK,
        /** Waits with the service until there is an answer. */
        HOLD
    }

    /**
     * What to do about a service.
     *
     * @param service null for any: then the stricter one of all
     */
    public FailPolicy failPolicy(ServiceType service) {
        if (service != null) {
            return failPolicies.get(service);
        }
        return failPolicies.containsValue(FailPolicy.HOLD) ? FailPolicy.HOLD : FailPolicy.SERVE_AND_RECHECK;
    }
}
