package id.patuh.registry.merging;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.contracts.vocabulary.Programme;
import id.patuh.registry.employer.EmployerBody;

/** Documents the body of a split; it is read field by field, so that every error names its field. */
@Schema(name = "SplitBody", description = "What goes to a new employer")
record SplitBody(
        @Schema(required = true, description = "Day from which they are two, not after today", examples = "2026-06-01")
        LocalDate effectiveOn,

        @Schema(required = true, description = "Why", examples = "Pemisahan usaha menurut akta")
        String reason,

        @Schema(nullable = true, description = "Reference to a document")
        String evidence,

        @Schema(
                required = true,
                description = "What is declared of the new employer; it may have new numbers of its own")
        EmployerBody employer,

        @Schema(nullable = true, description = "Numbers that go to it")
        List<MovedNumbers.Number> identifiers,

        @Schema(
                nullable = true,
                description = "Programmes whose coverage goes to it, each with the number it is stated under")
        List<Programme> programmes) {}
