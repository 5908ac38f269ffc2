package id.patuh.compliance.officer;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An employer not to be visited by an officer; the reason is for supervisors only. */
@Schema(name = "NewOfficerExclusion")
record ExclusionBody(
        @NotNull UUID employerId, @NotBlank @Size(max = 500) String reason) {}
