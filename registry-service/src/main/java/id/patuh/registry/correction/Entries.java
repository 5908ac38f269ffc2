package id.patuh.registry.correction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import id.patuh.contracts.event.EmployerEvent;
import id.patuh.registry.fact.FactVersion;

/**
 * Corrections as the event shows them. Readers know a fact by its set and date, and what a correction says takes the place of what they
 * know under the date of the corrected record.
 */
final class Entries {
    private Entries() {}

    /**
     * What readers have to know of a correction.
     *
     * @param corrected the record that was corrected
     * @param made the record that took its place
     * @param beneath another record of the same first day that holds from that day now: readers hear of it again, because they may know
     *     it no more
     * @return one entry or two; none for name and region of an employer without a report, of which the event shows only the present
     */
    static List<EmployerEvent.Correction> of(FactVersion corrected, FactVersion made, Optional<FactVersion> beneath) {
        if (corrected.factSet().equals(FactVersion.PROFILE)) {
            return List.of();
        }
        LocalDate known = corrected.validFrom();
        Instant at = made.recordedAt();
        return Stream.concat(Stream.of(made), beneath.stream())
                .map(version -> entry(version, corrected, known, at))
                .toList();
    }

    private static EmployerEvent.Correction entry(
            FactVersion version, FactVersion corrected, LocalDate known, Instant at) {
        StatedFacts stated = version.withdrawn() ? null : StatedFacts.of(version);
        return new EmployerEvent.Correction(
                version.id(),
                corrected.id(),
                version.factSet(),
                known,
                version.validFrom(),
                version.validTo(),
                at,
                stated instanceof StatedFacts.Declared declared ? declared.event() : null,
                stated instanceof StatedFacts.Covered covered ? covered.event() : null);
    }
}
