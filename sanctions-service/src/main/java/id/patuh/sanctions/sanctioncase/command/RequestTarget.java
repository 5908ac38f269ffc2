package id.patuh.sanctions.sanctioncase.command;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.contracts.vocabulary.ServiceType;

/**
 * One service to be withheld.
 *
 * @param unit unit that decides; left out for the nearest unit of the employer's region
 */
@Schema(name = "RequestTarget")
public record RequestTarget(
        @NotNull ServiceType service,
        @Schema(nullable = true) @Size(max = 40) String unit) {}
