package id.patuh.registry.change;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A change of an employer, as it was reported. Whether that was late is no part of it, see {@link ChangeDuty}.
 *
 * @param id its id
 * @param employer the employer
 * @param recordId the workplace that changed; null for a change that is told in words
 * @param regionCode regency or city after the change, of the workplace or else of the employer
 * @param kind what changed
 * @param changedOn when it changed
 * @param reportedOn when the employer reported it
 * @param description what changed, in words; null when the fields say it all
 * @param before the fields of the kind before; null for a kind without fields
 * @param after the same after the change
 * @param version version of the employer that the report made; null when it changed nothing
 * @param recordedAt when the registry recorded it
 * @param recordedBy subject of the caller who recorded it
 * @param agency the caller's agency
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
