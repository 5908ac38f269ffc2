package id.patuh.sanctions.proposal;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.sanctions.procedure.vocabulary.CaseStatus;
import id.patuh.sanctions.sanctioncase.command.Ground;

/**
 * An open case, as far as an assessment says something of it.
 *
 * @param assessedId the employer whose assessment counts for it today
 */
record AssessedCase(
        UUID id,
        UUID assessedId,
        UUID employerId,
        String regionCode,
        Agency agency,
        CaseStatus status,
        Set<Programme> programmes,
        List<Ground> grounds) {}
