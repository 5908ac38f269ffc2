package id.patuh.sanctions.sanctioncase.command;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One proof. */
@Schema(name = "FulfilmentProof")
public record FulfilmentProof(
        @NotNull ProofKind kind,
        @NotBlank @Size(max = CaseCommand.REFERENCE) String reference,
        @NotNull LocalDate date) {}
