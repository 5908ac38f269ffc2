package id.patuh.sanctions.reference;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.contracts.vocabulary.ServiceType;

/**
 * A public service unit. Source: PP 86/2013 art. 9
 *
 * @param regionCode province or regency it serves; null for the whole country
 */
public record ServiceUnit(
        String code,
        String name,
        @Schema(nullable = true) String regionCode,
        List<ServiceType> services,
        long version) {}
