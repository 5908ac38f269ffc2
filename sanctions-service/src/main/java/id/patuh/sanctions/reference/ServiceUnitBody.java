package id.patuh.sanctions.reference;

import java.util.Set;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.contracts.vocabulary.RegionCode;
import id.patuh.contracts.vocabulary.ServiceType;

/**
 * A service unit as sent by an administrator.
 *
 * @param regionCode province or regency it serves; null for the whole country
 */
record ServiceUnitBody(
        @NotBlank @Size(max = 200) String name,

        @Schema(nullable = true) @Pattern(regexp = RegionCode.PATTERN)
        String regionCode,

        @NotEmpty Set<@NotNull ServiceType> services) {}
