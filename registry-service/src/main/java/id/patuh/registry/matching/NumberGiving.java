package id.patuh.registry.matching;

import java.util.UUID;

import id.patuh.contracts.vocabulary.IdentifierType;
import id.patuh.kit.caller.Caller;

/** Gives an employer a second identity number that one of its records names. */
public interface NumberGiving {
    /**
     * Gives the number from the date of the earliest statement that names it, in the current transaction.
     *
     * @param employer the employer
     * @param record the record that names the number
     * @param type NIB or NPWP
     * @param key the number, as {@code identity_number.key}
     * @param reason why
     * @param evidence reference to a document; null when none is named
     * @param caller who decided
     * @throws id.patuh.kit.problem.Problem where another employer has the number meanwhile
     */
    void give(
            UUID employer, UUID record, IdentifierType type, String key, String reason, String evidence, Caller caller);
}
