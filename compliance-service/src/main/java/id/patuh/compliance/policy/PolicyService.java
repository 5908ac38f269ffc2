package id.patuh.compliance.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

/** The policies this service knows. */
@ApplicationScoped
public class PolicyService {
    private final List<CompliancePolicy> policies = PolicyDocuments.bundled();

    /** All policies, oldest first. */
    public List<CompliancePolicy> all() {
        return policies;
    }

    /** A policy by its version, if it is known. */
    public Optional<CompliancePolicy> find(String version) {
        return policies.stream()
                .filter(policy -> policy.version().equals(version))
                .findFirst();
    }

    /**
     * The policy in use on the day on which an assessment is made; before the first one, the first one, whose dated tables reach further
     * back.
     */
    public CompliancePolicy inUse(LocalDate today) {
        return policies.stream()
                .filter(policy -> !policy.validFrom().isAfter(today))
                .reduce((older, newer) -> newer)
                .orElse(policies.getFirst());
    }
}
