package id.patuh.registry.membership;

import java.util.List;
import java.util.UUID;

import id.patuh.contracts.vocabulary.IdentifierType;
import id.patuh.registry.identity.IdentityNumber;

/** What becomes of a row by its numbers. */
public sealed interface Placement {
    /**
     * The row is taken.
     *
     * @param record its record
     * @param employerId the employer whose record it is on the row's date
     * @param isNewRecord whether its number was not known
     * @param isNewEmployer whether it made an employer
     * @param claimed second numbers, which are kept with the record and resolve nothing
     * @param foreign numbers of other employers, which a record that a person placed may name
     */
    record Taken(
            RecordMember record,
            UUID employerId,
            boolean isNewRecord,
            boolean isNewEmployer,
            List<IdentityNumber> claimed,
            List<Foreign> foreign)
            implements Placement {}

    /**
     * The row is refused: its numbers belong to two employers.
     *
     * @param first employer of the number that decides first: the record's own, then NIB
     * @param firstType kind of that number
     * @param firstNumber that number, for people
     * @param second employer of the other number
     * @param secondType kind of the other number
     * @param secondNumber the other number
     */
    record Refused(
            UUID first,
            IdentifierType firstType,
            String firstNumber,
            UUID second,
            IdentifierType secondType,
            IdentityNumber secondNumber)
            implements Placement {}

    /**
     * A number of another employer.
     *
     * @param number the number
     * @param holder whose it is
     */
    record Foreign(IdentityNumber number, UUID holder) {}
}
