package id.patuh.registry.matching;

import java.time.LocalDate;
import java.util.UUID;

import id.patuh.kit.caller.Caller;

/** Merges two employers that a person found to be one. */
public interface EmployerMerging {
    /**
     * Merges an employer into another, in the current transaction.
     *
     * @param survivor the one that stays in use
     * @param absorbed the other
     * @param effectiveOn day from which they are one
     * @param reason why
     * @param evidence reference to a document; null when none is named
     * @param caller who decided
     * @return id of the merger
     * @throws id.patuh.kit.problem.Problem where the two cannot be merged
     */
    UUID merge(UUID survivor, UUID absorbed, LocalDate effectiveOn, String reason, String evidence, Caller caller);
}
