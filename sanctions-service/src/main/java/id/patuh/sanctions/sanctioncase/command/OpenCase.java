package id.patuh.sanctions.sanctioncase.command;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.Programme;

/**
 * Opens a case.
 *
 * @param grounds at least one, with evidence
 */
@Schema(name = "OpenCase")
public record OpenCase(
        @NotNull UUID employerId,
        @NotNull Agency agency,
        @NotEmpty Set<@NotNull Programme> programmes,
        @NotEmpty @Size(max = 30) List<@NotNull @Valid Ground> grounds) {}
