package id.patuh.compliance.assessment.rules;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.FindingCode;
import id.patuh.contracts.vocabulary.Programme;

/**
 * Something an assessment found.
 *
 * @param code what was found
 * @param agency whose programmes are concerned; {@code KEMENAKER} for the WLKP findings
 * @param programme the programme it shows most in; null for PWBD and the WLKP findings
 * @param workersAffected workers concerned; null where the finding counts none
 * @param months unpaid months; {@code ARREARS} only, else null
 * @param number number of the registration that has been unpaid the longest; {@code ARREARS} only, else null
 * @param workplaces workplaces concerned; {@code WLKP_STALE} and {@code WLKP_CLOSED} only, else null
 */
public record Finding(
        FindingCode code,
        Agency agency,
        Programme programme,
        Long workersAffected,
        Integer months,
        String number,
        Integer workplaces) {

    /** A finding about workers. */
    static Finding ofWorkers(FindingCode code, Agency agency, Programme programme, long workers) {
        return new Finding(code, agency, programme, workers, null, null, null);
    }

    /** Contributions past due, and the registration that has been unpaid the longest. */
    static Finding ofArrears(Assessment.ProgrammeResult unpaid) {
        return new Finding(
                FindingCode.ARREARS,
                unpaid.programme().agency(),
                unpaid.programme(),
                null,
                unpaid.unpaidMonths(),
                unpaid.unpaidNumber(),
                null);
    }

    /** A finding about workplaces; both counts may be null. */
    static Finding ofWorkplaces(FindingCode code, Integer workplaces, Long workers) {
        return new Finding(code, Agency.KEMENAKER, null, workers, null, null, workplaces);
    }
}
