package id.patuh.compliance.visit.report;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether the employer signed the record.
 *
 * @param name who signed for the employer
 * @param reason why the employer did not sign
 */
@Schema(name = "VisitEmployerSignature")
public record EmployerSignature(
        @NotNull Boolean signed,
        @Schema(nullable = true) @Size(max = 200) String name,
        @Schema(nullable = true) @Size(max = 500) String reason) {}
