package id.patuh.sanctions.block.check;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import id.patuh.contracts.vocabulary.ServiceType;
import id.patuh.sanctions.policy.LookUpRule;

/**
 * What decides between the answers: one place for the single look-up, the batch and the status lists. Of the answers that hold, the
 * first of UNKNOWN, BLOCKED, INCONCLUSIVE, NOT_PARTICIPANT and CLEAR is given. Source: PP 86/2013 art. 8
 *
 * @param heardAt until when both services that publish data have been heard; null while one never was
 */
record AnswerRule(LookUpRule policy, Instant heardAt) {

    /** What holds for a service at a moment. */
    record Outcome(
            BlockCheckStatus status, InconclusiveReason reason, List<NamedBlock> inForce, List<NamedBlock> suspended) {}

    /**
     * The outcome.
     *
     * @param service null for any
     */
    Outcome outcome(AnswerParts parts, ServiceType service, Instant at) {
        List<NamedBlock> inForce = parts.blocks().stream()
                .filter(block -> block.concerns(service) && block.inForceAt(at))
                .toList();
        List<NamedBlock> suspended = parts.blocks().stream()
                .filter(block -> block.concerns(service) && block.suspendedAt(at))
                .toList();
        if (parts.employerId() == null) {
            return new Outcome(BlockCheckStatus.UNKNOWN, null, inForce, suspended);
        }
        if (!inForce.isEmpty()) {
            return new Outcome(BlockCheckStatus.BLOCKED, null, inForce, suspended);
        }
        InconclusiveReason reason = reason(parts, service, at);
        if (reason != null) {
            return new Outcome(BlockCheckStatus.INCONCLUSIVE, reason, inForce, suspended);
        }
        return new Outcome(
                passesGate(parts) ? BlockCheckStatus.CLEAR : BlockCheckStatus.NOT_PARTICIPANT,
                null,
                inForce,
                suspended);
    }

    /** Null where something can be said. */
    private InconclusiveReason reason(AnswerParts parts, ServiceType service, Instant at) {
        if (parts.identityOpen()
                || parts.questions().stream().anyMatch(block -> block.concerns(service) && block.inForceAt(at))) {
            return InconclusiveReason.IDENTITY_OPEN;
        }
        if (parts.missing() == null) {
            return InconclusiveReason.NOT_ASSESSED;
        }
        return tooOld(at) ? InconclusiveReason.DATA_TOO_OLD : null;
    }

    /** Whether what is known is too old to speak of a moment. */
    private boolean tooOld(Instant at) {
        return heardAt == null
                || heardAt.plus(Duration.ofDays(policy.maximumAgeDays())).isBefore(at);
    }

    private boolean passesGate(AnswerParts parts) {
        return switch (policy.gate()) {
            case UNREGISTERED_ONLY -> parts.unregistered().isEmpty();
            case ALL_MANDATORY -> parts.missing().isEmpty();
        };
    }
}
