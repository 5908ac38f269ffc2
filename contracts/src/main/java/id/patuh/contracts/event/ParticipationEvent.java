package id.patuh.contracts.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.Programme;

/**
 * Data of {@code id.patuh.compliance.participation.changed.v1}: in which mandatory programmes an employer does not take part, and with which
 * agencies it is not registered though it must be, from the moment at which that became known. Source: PP 86/2013 art. 3
 *
 * @param version that of the assessment that found it; grows, with gaps
 */
public record ParticipationEvent(
        UUID employerId,
        long version,
        Long changeNumber,
        List<Programme> missingProgrammes,
        List<Agency> unregisteredWith,
        Instant knownFrom) {
    /** CloudEvents type of this event. */
    public static final String TYPE = "id.patuh.compliance.participation.changed.v1";
}
