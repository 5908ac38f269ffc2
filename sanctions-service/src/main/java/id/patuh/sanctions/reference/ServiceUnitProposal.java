package id.patuh.sanctions.reference;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.contracts.vocabulary.ServiceType;

/**
 * A unit of the whole country, as it would become, or would no longer be, once another person puts it into force.
 *
 * @param version the entity tag; every proposal has another one
 * @param regionCode province or regency it would serve; null for the whole country
 */
public record ServiceUnitProposal(
        String code,
        long version,
        Instant proposedAt,
        String proposedBy,
        String name,
        @Schema(nullable = true) String regionCode,
        List<ServiceType> services) {
    ServiceUnit unit() {
        return new ServiceUnit(code, name, regionCode, services, 0);
    }
}
