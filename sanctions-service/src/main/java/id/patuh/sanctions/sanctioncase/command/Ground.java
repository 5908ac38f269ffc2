package id.patuh.sanctions.sanctioncase.command;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.sanctions.procedure.vocabulary.GroundCode;

/**
 * A ground of a case with its evidence. The legal ground is always an article and evidence, never a score.
 *
 * @param findings what was found, one sentence each; may be left out
 */
public record Ground(
        @NotNull GroundCode code,
        @NotBlank @Size(max = 500) String evidence,
        @Schema(nullable = true) @Size(max = 50) List<@NotBlank @Size(max = 1_000) String> findings,
        @NotNull LocalDate date) {}
