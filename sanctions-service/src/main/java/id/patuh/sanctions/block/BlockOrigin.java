package id.patuh.sanctions.block;

import java.util.UUID;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.ServiceType;

/** Where a block comes from. */
public record BlockOrigin(
        UUID requestId, UUID caseId, UUID employerId, Agency agency, String unit, ServiceType service) {}
