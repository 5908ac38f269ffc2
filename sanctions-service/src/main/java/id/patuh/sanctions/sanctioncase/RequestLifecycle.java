package id.patuh.sanctions.sanctioncase;

import java.util.List;
import java.util.UUID;

import id.patuh.contracts.vocabulary.ServiceType;
import id.patuh.sanctions.action.ActingContext;
import id.patuh.sanctions.sanctioncase.command.Coordination;

/** What a case does with its requests to service units. Callers hold the case's row lock. */
public interface RequestLifecycle {
    /** Makes the requests, one for each service and unit, with their documents and clocks. */
    List<RequestSummary> submit(
            SanctionCase sanctionCase, Coordination coordination, List<Target> targets, ActingContext acting);

    /** Stops every request that awaits a decision, because the employer performed its duty. Source: PP 86/2013 art. 10 */
    List<UUID> stopUndecided(SanctionCase sanctionCase, String action, ActingContext acting);

    /**
     * Starts the clock of the revocation for every imposed request, and settles that of a delivery that no longer matters. Source: UU
     * 30/2014 art. 53
     */
    void awaitRevocation(SanctionCase sanctionCase, String action, ActingContext acting);

    /** The requests of a case, in the order in which they were made. */
    List<RequestSummary> ofCase(UUID caseId);

    /** A service and the unit that decides on it. */
    record Target(ServiceType service, String unit) {}
}
