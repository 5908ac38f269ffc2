package id.patuh.sanctions.block.check;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.Programme;

/**
 * What is known about a number, from its row or from the history.
 *
 * @param employerId who has the number; null for nobody
 * @param missing mandatory programmes the employer is not in; null when it was not assessed
 * @param unregistered agencies it must be registered with and is not
 * @param blocks decisions against it, in the order of their receipt
 * @param questions decisions that name the number and stand against somebody else, without anybody having confirmed that
 * @param identityOpen whether the registry asks about a number of the employer
 * @param statedAt time of the newest statement about the employer, or, for nobody, of the registry's newest event; null before the first
 */
record AnswerParts(
        UUID employerId,
        List<Programme> missing,
        List<Agency> unregistered,
        List<NamedBlock> blocks,
        List<NamedBlock> questions,
        boolean identityOpen,
        Instant statedAt) {

    /**
     * The present moment for a row kept ready. A clock may have gone back, or be behind that of another instance: what a row says and
     * what was received before is never later than now.
     *
     * @param writtenAt when the row was written; null where there is none
     */
    Instant present(Instant now, Instant writtenAt) {
        return Stream.concat(Stream.ofNullable(writtenAt), blocks.stream().map(NamedBlock::since))
                .reduce(now, (one, other) -> other.isAfter(one) ? other : one);
    }
}
