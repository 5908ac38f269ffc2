package id.patuh.sanctions.work.job;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.sanctions.action.Lengths;

/**
 * An order to give all work of an officer to another one.
 *
 * @param from subject of the officer who is away
 * @param to subject of the officer who takes over
 * @param reason for the history of each case
 */
@Schema(name = "Reassignment")
record Reassignment(
        @NotBlank @Size(max = 200) String from,
        @NotBlank @Size(max = 200) String to,
        @NotBlank @Size(max = Lengths.REFERENCE) String reason) {}
