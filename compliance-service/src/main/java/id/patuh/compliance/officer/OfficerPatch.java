package id.patuh.compliance.officer;

import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What of an officer changes, as a merge patch (RFC 7396); for the API document. Subject and agency stay what they are: another token is
 * another officer.
 *
 * @param monthlyQuota null for the policy's
 */
@Schema(name = "OfficerPatch", minProperties = 1)
record OfficerPatch(
        @Size(min = 1, max = 200) String name,
        @Pattern(regexp = "^\\d{4}$") String homeRegion,
        @Size(min = 1, max = 50) List<@NotNull @Pattern(regexp = "^(?:\\d{2}|\\*)$") String> provinces,
        @Size(max = 22) List<@NotNull @Size(max = 1) @Pattern(regexp = "^[A-V]$") String> kbliSections,
        @Schema(nullable = true) @Min(0) @Max(400) Integer monthlyQuota,
        Boolean active) {}
