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
     */
    record Refused(
            UUID first,
            IdentifierType firstType,
            String firstNumber,
            UUID second,
            IdentifierType secondType,
            IdentityNumber secondNumber)
            implements Placement {}

    /** A number of another employer. */
    record Foreign(IdentityNumber number, UUID holder) {}
}
