package id.patuh.sanctions.sanctioncase.command;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.sanctions.action.Lengths;

/** Coordination with the government concerned. */
@Schema(name = "Coordination")
public record Coordination(
        @NotNull LocalDate date,
        @NotBlank @Size(max = Lengths.TEXT) String summary) {}
