package id.patuh.registry.employer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.contracts.event.EmployerEvent;

/** Documents a correction in answers; the members are those of {@link EmployerEvent.Correction}. */
@Schema(name = "EmployerCorrection", description = "A statement about the past that takes the place of an earlier one")
record CorrectionView(
        UUID id,
        UUID corrects,
        String factSet,
        LocalDate correctedFrom,
        LocalDate validFrom,
        @Schema(nullable = true) LocalDate validTo,
        Instant recordedAt,
        @Schema(nullable = true) EmployerEvent.Declared declared,
        @Schema(nullable = true) CoverageView coverage) {}
