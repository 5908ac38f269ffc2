package id.patuh.sanctions.proposal;

import java.time.Instant;
import java.util.List;

import id.patuh.sanctions.sanctioncase.SanctionCase;
import id.patuh.sanctions.sanctioncase.command.Ground;

/** Takes what a case proposes beyond itself. */
public interface ProposalSink {
    /**
     * Proposes a new case of the same agency, or a report to the inspector, because grounds of a case are not cured. While the same is
     * pending for the employer and the agency, nothing changes.
     *
     * @param kind {@link ProposalKind#OPEN_CASE} or {@link ProposalKind#REPORT_TO_INSPECTOR}
     * @param from the case, locked
     * @param grounds those that are not cured
     */
    void raise(ProposalKind kind, SanctionCase from, List<Ground> grounds, Instant now);
}
