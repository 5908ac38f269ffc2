package id.patuh.registry.record;

import java.time.LocalDate;
import java.util.UUID;

import id.patuh.contracts.event.RecordEvent;
import id.patuh.contracts.vocabulary.Programme;

/**
 * A statement as it is stored, with what only the registry may know of it.
 *
 * @param id its id
 * @param sequence its place in the order of all rows and acts
 * @param programme the programme; null for a workplace
 * @param validFrom its day
 * @param endedOn end that it says; null when it says none
 * @param endStated whether it says anything of an end
 * @param withdrawn whether it withdraws another: what is stated here is what was withdrawn
 * @param supersededBy the statement that took its place; null while it stands
 * @param workplace what is stated of a workplace; null for a registration
 * @param registration what is stated of a registration; null for a workplace
 * @param numbers identity numbers of its row
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
     * Identity numbers of a row, as they are stored.
     *
     * @param nib NIB; null when not given
     * @param npwp NPWP, that of a natural person masked; null when not given
     * @param npwpToken token of a natural person's NPWP; null for others
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
