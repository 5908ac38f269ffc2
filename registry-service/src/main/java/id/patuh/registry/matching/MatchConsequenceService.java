package id.patuh.registry.matching;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.caller.Caller;
import id.patuh.kit.etag.ExpectedVersion;
import id.patuh.registry.merging.MergeRequest;
import id.patuh.registry.merging.MergeService;
import id.patuh.registry.merging.NumberService;

/** What follows from a decision that two are one, or that a number is the employer's. */
@ApplicationScoped
class MatchConsequenceService {
    private final MergeService merging;
    private final NumberService numbers;
    private final DoubleRecordService doubles;

    MatchConsequenceService(MergeService merging, NumberService numbers, DoubleRecordService doubles) {
        this.merging = merging;
        this.numbers = numbers;
        this.doubles = doubles;
    }

    /**
     * Does what follows, in the current transaction.
     *
     * @throws id.patuh.kit.problem.Problem the codes of {@link MergeService}, {@link NumberService} and {@link DoubleRecordService}
     */
    void follow(CandidateStore.Locked locked, MatchDecision decision, Caller caller, Instant now) {
        MatchCandidate candidate = locked.candidate();
        switch (candidate.reason()) {
            case IDENTIFIER_CONFLICT, SIMILAR_NAME, FOREIGN_NUMBER -> {
                UUID survivor = decision.survivorId();
                UUID absorbed = survivor.equals(candidate.leftId()) ? candidate.rightId() : candidate.leftId();
                merging.merge(
                        survivor,
                        new MergeRequest(absorbed, decision.effectiveOn(), decision.reason(), decision.evidence()),
                        ExpectedVersion.any(),
                        caller);
            }
            case CLAIMED_NUMBER ->
                numbers.give(
                        candidate.leftId(),
                        new NumberService.Claim(
                                candidate.recordId(), candidate.number().type(), locked.numberKey()),
                        decision.reason(),
                        decision.evidence(),
                        caller);
            case DOUBLE_RECORD -> doubles.replaceOlder(candidate, caller, now);
            case IMPLAUSIBLE -> throw new IllegalStateException("An implausible count is the same as nothing");
        }
    }
}
