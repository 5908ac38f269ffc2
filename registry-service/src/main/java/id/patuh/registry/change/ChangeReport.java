package id.patuh.registry.change;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A change of an employer, as it was reported. Whether that was late is no part of it, see {@link ChangeDuty}. {@code recordId} is null for
 * a change that is told in words; {@code description} is null when the fields say it all; {@code before} is null for a kind without fields;
 * {@code version} is null when it changed nothing.
 *
 * @param regionCode regency or city after the change, of the workplace or else of the employer
 */
record ChangeReport(
        UUID id,
        UUID employer,
        UUID recordId,
        String regionCode,
        ChangeKind kind,
        LocalDate changedOn,
        LocalDate reportedOn,
        String description,
        JsonNode before,
        JsonNode after,
        Long version,
        Instant recordedAt,
        String recordedBy,
        String agency) {}
