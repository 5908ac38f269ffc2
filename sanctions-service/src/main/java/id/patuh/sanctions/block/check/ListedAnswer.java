package id.patuh.sanctions.block.check;

import java.util.Map;
import java.util.Set;

import id.patuh.contracts.vocabulary.ServiceType;

/**
 * What a place of the status lists says.
 *
 * @param statuses for every service
 * @param suspended services for which a decision would be in force were it not suspended
 */
public record ListedAnswer(long position, Map<ServiceType, BlockCheckStatus> statuses, Set<ServiceType> suspended) {}
