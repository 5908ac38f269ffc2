package id.patuh.sanctions.sanctioncase.command;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.sanctions.action.Lengths;

/** Why a step is right although the latest assessment shows otherwise. */
@Schema(name = "Contradiction")
public record Contradiction(
        @NotBlank @Size(max = Lengths.TEXT) String reason) {}
