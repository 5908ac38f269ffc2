package id.patuh.sanctions.policy;

import java.util.List;
import java.util.Map;
import java.util.Set;

import id.patuh.contracts.vocabulary.ServiceType;
import id.patuh.sanctions.procedure.vocabulary.GroundCode;

/**
 * Who receives a decision besides the employer and the agency that asked for it, and what is decided of it later.
 *
 * @param ministerGrounds grounds on which the minister is told. Source: PP 37/2021 art. 47
 * @param systems codes of the licensing systems that give each service
 */
public record RecipientRule(
        Set<GroundCode> ministerGrounds,
        String ministerSource,
        Map<ServiceType, List<String>> systems,
        String systemsSource) {
    /** Refuses a service that no system gives. */
    public RecipientRule {
        systems = Map.copyOf(systems);
        for (ServiceType service : ServiceType.values()) {
            if (systems.getOrDefault(service, List.of()).isEmpty()) {
                throw new IllegalArgumentException("No licensing system of " + service);
            }
        }
    }

    /** Whether the minister is told of a decision on some grounds. */
    public boolean reachesMinister(Set<GroundCode> grounds) {
        return grounds.stream().anyMatch(ministerGrounds::contains);
    }
}
