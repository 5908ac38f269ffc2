package id.patuh.sanctions.block.number;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.IdentifierType;
import id.patuh.contracts.vocabulary.ServiceType;

/**
 * A number that a decision names and that has gone to an employer against which the decision does not stand.
 *
 * @param number as shown; masked where it is a natural person's
 * @param unit unit that took the decision
 * @param decidedAgainst employer of the decision
 * @param holder employer that has the number now
 */
@Schema(name = "NumberQuestion")
record NumberQuestion(
        UUID id,
        IdentifierType type,
        String number,
        String decisionNumber,
        Agency agency,
        String unit,
        ServiceType service,
        Instant since,
        UUID decidedAgainst,
        UUID holder,
        String holderName,
        String regionCode) {}
