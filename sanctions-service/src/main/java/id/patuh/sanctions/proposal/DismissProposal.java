package id.patuh.sanctions.proposal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.sanctions.action.Lengths;

/** Decides against a proposal. */
@Schema(name = "DismissProposal")
record DismissProposal(@NotBlank @Size(max = Lengths.TEXT) String reason) {}
