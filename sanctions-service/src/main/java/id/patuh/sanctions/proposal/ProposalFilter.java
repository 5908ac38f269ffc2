package id.patuh.sanctions.proposal;

import java.util.Set;
import java.util.UUID;

import id.patuh.contracts.vocabulary.Agency;

/**
 * Which proposals a list shows.
 *
 * @param kind null for any
 * @param employers null for any
 * @param provinces codes of the provinces that the caller works in
 */
record ProposalFilter(
        ProposalState state, ProposalKind kind, Set<UUID> employers, Set<Agency> agencies, Set<String> provinces) {}
