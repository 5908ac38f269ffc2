package id.patuh.compliance.inspection;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An employer that a person adds to a list, and why; how often this helps is counted. */
@Schema(name = "ListOverride")
record OverrideBody(
        @NotNull UUID employerId, @NotBlank @Size(max = 500) String reason) {}
