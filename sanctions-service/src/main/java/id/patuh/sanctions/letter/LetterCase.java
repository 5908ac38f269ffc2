package id.patuh.sanctions.letter;

import java.util.List;
import java.util.Map;

import id.patuh.contracts.calendar.LegalZone;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.ServiceType;

/**
 * What a letter says of its case.
 *
 * @param employerName as the registry published it last
 * @param address of its head office; null where none is known
 * @param regionCode region of the employer when the case was opened
 * @param numbers its identity numbers, such as {@code NIB 1234567890123}; those of natural persons masked
 * @param grounds the grounds as they are stored: code, evidence, findings, date
 * @param request the request that the letter is about; null for a letter of the whole case
 */
public record LetterCase(
        String employerName,
        String address,
        String regionCode,
        List<String> numbers,
        Agency agency,
        List<String> programmes,
        List<Map<String, Object>> grounds,
        Request request) {
    /**
     * A request to a service unit.
     *
     * @param unit code of the unit
     * @param recipients codes of the ministry and of the systems that received the decision; none before it
     */
    public record Request(ServiceType service, String unit, List<String> recipients) {}

    /** Zone of the employer, in which its days begin and end. */
    LegalZone zone() {
        return LegalZone.of(regionCode);
    }
}
