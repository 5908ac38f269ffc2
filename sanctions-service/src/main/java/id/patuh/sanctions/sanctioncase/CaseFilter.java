package id.patuh.sanctions.sanctioncase;

import java.util.Set;
import java.util.UUID;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.sanctions.procedure.vocabulary.CaseStatus;

/**
 * Which cases a list shows; null leaves a member out.
 *
 * @param employers of these employers
 * @param state in this state
 * @param agency led by this agency
 * @param region province or regency
 * @param provinces provinces the caller may see
 * @param unit with a request to this service unit
 */
record CaseFilter(
        Set<UUID> employers, CaseStatus state, Agency agency, String region, Set<String> provinces, String unit) {}
