package id.patuh.sanctions.block;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import id.patuh.contracts.vocabulary.Programme;

/** Gathers the rows of one question; which blocks are in force is decided by {@link ServiceBlock} alone. */
final class BlockCheckAnswerBuilder {
    private final BlockCheckQuestion question;
    private final UUID employerId;
    private final List<Programme> missing;
    private final Instant dataAsOf;
    private final List<Candidate> candidates = new ArrayList<>(1);

    /**
     * Begins an answer.
     *
     * @param employerId who had the number; null for nobody
     * @param missing mandatory programmes the employer is not in; null when it had not been assessed
     */
    BlockCheckAnswerBuilder(BlockCheckQuestion question, UUID employerId, List<Programme> missing, Instant dataAsOf) {
        this.question = question;
        this.employerId = employerId;
        this.missing = missing;
        this.dataAsOf = dataAsOf;
    }

    void add(String blockId, BlockCheckAnswer.InForce block, Instant endedAt, BlockEnd end) {
        if (candidates.isEmpty() || !candidates.getLast().blockId().equals(blockId)) {
            candidates.add(new Candidate(blockId, block, endedAt, end, new ArrayList<>(0)));
        }
    }

    void suspend(Suspension suspension) {
        candidates.getLast().suspensions().add(suspension);
    }

    BlockCheckAnswer build(Instant checkedAt) {
        List<BlockCheckAnswer.InForce> inForce = candidates.stream()
                .filter(candidate -> candidate.rule().inForceAt(question.at()))
                .map(Candidate::block)
                .toList();
        BlockCheckAnswer.InForce earliest = inForce.isEmpty() ? null : inForce.getFirst();
        BlockCheckStatus status = status(earliest);
        return new BlockCheckAnswer(
                question.identifier(),
                question.service(),
                question.at(),
                question.knownAt(),
                status,
                earliest == null ? null : earliest.decisionNumber(),
                earliest == null ? null : earliest.unit(),
                earliest == null ? null : earliest.since(),
                inForce,
                status == BlockCheckStatus.NOT_PARTICIPANT ? missing : List.of(),
                dataAsOf,
                checkedAt,
                employerId);
    }

    private BlockCheckStatus status(BlockCheckAnswer.InForce earliest) {
        if (employerId == null) {
            return BlockCheckStatus.UNKNOWN;
        }
        if (earliest != null) {
            return BlockCheckStatus.BLOCKED;
        }
        if (missing == null) {
            return BlockCheckStatus.INCONCLUSIVE;
        }
        return missing.isEmpty() ? BlockCheckStatus.CLEAR : BlockCheckStatus.NOT_PARTICIPANT;
    }

    private record Candidate(
            String blockId,
            BlockCheckAnswer.InForce block,
            Instant endedAt,
            BlockEnd end,
            List<Suspension> suspensions) {
        ServiceBlock rule() {
            return new ServiceBlock(block.since(), endedAt, end, suspensions);
        }
    }
}
