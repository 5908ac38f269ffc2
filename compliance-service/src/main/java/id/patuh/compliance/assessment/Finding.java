package id.patuh.compliance.assessment;

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
 * @param months unpaid months, ARREARS only, else null
 */
public record Finding(FindingCode code, Agency agency, Programme programme, Integer workersAffected, Integer months) {}
