package id.patuh.sanctions.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;

import id.patuh.contracts.event.EmployerEvent;
import id.patuh.contracts.vocabulary.IdentifierType;
import id.patuh.contracts.vocabulary.Npwp;

/**
 * Days on which an employer had an identity number, as known for a time.
 *
 * @param value the number as shown; masked where it is a natural person's
 * @param token keyed token of a natural person's NPWP; null for other numbers
 * @param branch true where all digits of an NPWP identify
 * @param to first day on which it no longer had; null where none is known
 * @param endedAt when the registry learned better; null where it still holds for its days
 */
record EmployerNumber(
        IdentifierType type,
        String value,
        String token,
        boolean branch,
        LocalDate from,
        LocalDate to,
        Instant recordedAt,
        Instant endedAt) {

    /** All numbers of an employer, past ones too. */
    static Stream<EmployerNumber> of(EmployerEvent employer) {
        return Stream.concat(
                employer.identifiers().stream().map(EmployerNumber::current),
                employer.pastIdentifiers().stream().map(EmployerNumber::past));
    }

    private static EmployerNumber current(EmployerEvent.Identifier number) {
        return new EmployerNumber(
                number.type(),
                number.value(),
                number.token(),
                number.branch(),
                number.from(),
                null,
                number.recordedAt(),
                null);
    }

    private static EmployerNumber past(EmployerEvent.PastIdentifier number) {
        return new EmployerNumber(
                number.type(),
                number.value(),
                number.token(),
                number.branch(),
                number.from(),
                number.to(),
                number.recordedAt(),
                number.endedAt());
    }

    /** What of the number identifies, as a question is compared with it. */
    String key() {
        if (token != null) {
            return token;
        }
        return type == IdentifierType.NPWP && !branch ? new Npwp(value).base() : value;
    }
}
