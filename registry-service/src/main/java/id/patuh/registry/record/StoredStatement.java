package id.patuh.registry.record;

import java.time.LocalDate;
import java.util.UUID;

import id.patuh.contracts.event.RecordEvent;
import id.patuh.contracts.vocabulary.Programme;

/**
 * A statement as it is stored, with what only the registry may know of it. {@code programme} and {@code registration} are null for a
 * workplace; {@code endedOn} is null when it says none; {@code supersededBy} is null while it stands; {@code workplace} is null for a
 * registration.
 *
 * @param withdrawn whether it withdraws another: what is stated here is what was withdrawn
 */
public record StoredStatement(
        UUID id,
        long sequence,
        Programme programme,
        LocalDate validFrom,
        LocalDate endedOn,
        boolean endStated,
        boolean withdrawn,
        UUID supersededBy,
        RecordEvent.Workplace workplace,
        RecordEvent.Registration registration,
        IdentityNumbers numbers) {

    /**
     * Identity numbers of a row, as they are stored. {@code nib} is null when not given; {@code npwpToken} is null for others.
     *
     * @param npwp NPWP, that of a natural person masked; null when not given
     */
    public record IdentityNumbers(String nib, String npwp, String npwpToken) {}

    /**
     * Whether it still holds for its days.
     *
     * @return false for one that was corrected, and for a withdrawal
     */
    public boolean stands() {
        return supersededBy == null && !withdrawn;
    }
}
