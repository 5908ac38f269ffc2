package id.patuh.sanctions.sanctioncase.command;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.sanctions.action.Lengths;

/** A proof of fulfilment. */
@Schema(name = "FulfilmentProof")
public record FulfilmentProof(
        @NotNull ProofKind kind,
        @NotBlank @Size(max = Lengths.REFERENCE) String reference,
        @NotNull LocalDate date) {}
