package id.patuh.sanctions.procedure;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

import id.patuh.sanctions.problem.SanctionsProblem;

/** Guards of the actions on a request to a service unit. */
public final class RequestGuards {
    private RequestGuards() {}

    /**
     * Asks every guard of an action that is legal in the present state.
     *
     * @param action what is to be done
     * @param facts the request
     * @return all refusals, in the order of the procedure; empty if the action may be taken
     */
    public static List<Verdict.Refused> refusals(RequestAction action, RequestFacts facts) {
        return guards(action).stream()
                .map(guard -> guard.apply(facts))
                .filter(Verdict.Refused.class::isInstance)
                .map(Verdict.Refused.class::cast)
                .toList();
    }

    private static List<Function<RequestFacts, Verdict>> guards(RequestAction action) {
        return switch (action) {
            case IMPOSE -> List.of(RequestGuards::fourEyes, RequestGuards::noticeOver, RequestGuards::fineOpen);
            case REJECT -> List.of(RequestGuards::fourEyes);
            case REVOKE -> List.of(RequestGuards::fourEyes, RequestGuards::fulfilmentVerified);
            case RECORD_DELIVERY -> List.of(RequestGuards::somethingToDeliver);
            case RETURN_INCOMPLETE, RESUBMIT, NOTICE_INTENT -> List.of();
        };
    }

    /** The person who requests never decides. Source: PP 86/2013 art. 8 */
    static Verdict fourEyes(RequestFacts facts) {
        return Verdict.require(!facts.requesters().contains(facts.actor()), SanctionsProblem.FOUR_EYES);
    }

    /** The employer must have had the notice period. Source: UU 30/2014 art. 47 */
    static Verdict noticeOver(RequestFacts facts) {
        Instant end = facts.clockEnds().get(ClockKind.NOTICE_PERIOD);
        boolean over = end != null && !facts.now().isBefore(end);
        return Verdict.require(
                over, SanctionsProblem.PERIOD_NOT_OVER, ClockKind.NOTICE_PERIOD.name(), String.valueOf(end));
    }

    /** Full payment before the decision stops TMP2T. Source: PP 86/2013 art. 9 */
    static Verdict fineOpen(RequestFacts facts) {
        return Verdict.require(
                facts.fine().isEmpty() || !facts.fine().get().settled(), SanctionsProblem.FINE_FULLY_PAID);
    }

    /** Only a verified fulfilment ends TMP2T by revocation. Source: PP 86/2013 art. 10 */
    static Verdict fulfilmentVerified(RequestFacts facts) {
        return Verdict.require(
                facts.caseState() instanceof CaseState.FulfilmentVerified, SanctionsProblem.FULFILMENT_NOT_VERIFIED);
    }

    /** There must be a notice or decision of the unit without proof of delivery. Source: UU 30/2014 art. 60 */
    static Verdict somethingToDeliver(RequestFacts facts) {
        return Verdict.require(
                facts.papers().stream().anyMatch(paper -> !paper.delivered()), SanctionsProblem.NOTHING_TO_DELIVER);
    }
}
