package id.patuh.sanctions.block;

import java.util.UUID;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.ServiceType;

/**
 * Where a block comes from.
 *
 * @param requestId request that was decided
 * @param caseId its case
 * @param employerId the employer
 * @param agency agency that asked
 * @param unit unit that decided
 * @param service what is withheld
 */
public record BlockOrigin(
        UUID requestId, UUID caseId, UUID employerId, Agency agency, String unit, ServiceType service) {}
