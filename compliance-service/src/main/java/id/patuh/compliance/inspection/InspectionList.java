package id.patuh.compliance.inspection;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonProperty;

import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.contracts.vocabulary.ComplianceClass;

/**
 * A list of doors to be visited, as it was made; it never changes.
 *
 * @param supersedes the version before; null for the first
 * @param supersededBy the version after; null for the latest, which is the one to plan
 * @param reason why this version was made; null for the first
 * @param items doors on it
 */
@Schema(name = "InspectionList")
public record InspectionList(
        UUID listId,
        List<String> regions,
        LocalDate from,
        LocalDate to,
        int slots,
        BigDecimal randomShare,
        String seed,
        @Schema(nullable = true) @JsonProperty("class") ComplianceClass complianceClass,
        @Schema(nullable = true) BusinessScale scale,
        @Schema(nullable = true) Long minWorkers,
        String policyVersion,
        Instant madeAt,
        String madeBy,
        @Schema(nullable = true) UUID supersedes,
        @Schema(nullable = true) UUID supersededBy,
        @Schema(nullable = true) String reason,
        int items) {}
