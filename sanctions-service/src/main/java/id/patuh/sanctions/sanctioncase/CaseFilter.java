package id.patuh.sanctions.sanctioncase;

import java.util.Set;
import java.util.UUID;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.sanctions.procedure.vocabulary.CaseStatus;

/** Which cases a list shows; null leaves a member out. */
record CaseFilter(
        Set<UUID> employers, CaseStatus state, Agency agency, String region, Set<String> provinces, String unit) {}
