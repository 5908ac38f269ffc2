package id.patuh.sanctions.sanctioncase;

import java.util.List;
import java.util.UUID;

import id.patuh.contracts.vocabulary.ServiceType;

/** What a case needs of its requests to service units. Callers hold the case's row lock. */
public interface CaseRequests {
    /**
     * Makes the requests, one for each service and unit, with their documents and clocks.
     *
     * @param sanctionCase the case
     * @param body the services, each unit known
     * @param targets service and unit
     * @param turn who asks, and when
     * @return the requests
     */
    List<RequestSummary> submit(
            SanctionCase sanctionCase, CaseBody.RequestTmp2t body, List<Target> targets, CaseJournal.Turn turn);

    /**
     * Stops every request that awaits a decision, because the employer performed its duty. Source: PP 86/2013 art. 10
     *
     * @param sanctionCase the case
     * @param action action that stops them
     * @param turn who, and when
     * @return ids of the stopped requests
     */
    List<UUID> stopUndecided(SanctionCase sanctionCase, String action, CaseJournal.Turn turn);

    /**
     * Starts the clock of the revocation for every imposed request. Source: UU 30/2014 art. 53
     *
     * @param sanctionCase the case
     * @param turn who verified, and when
     */
    void awaitRevocation(SanctionCase sanctionCase, CaseJournal.Turn turn);

    /**
     * The requests of a case.
     *
     * @param caseId the case
     * @return in the order in which they were made
     */
    List<RequestSummary> ofCase(UUID caseId);

    /**
     * A service and the unit that decides on it.
     *
     * @param service the service
     * @param unit code of the unit
     */
    record Target(ServiceType service, String unit) {}
}
