package id.patuh.sanctions.procedure;

import java.util.List;
import java.util.function.Function;

import id.patuh.sanctions.problem.SanctionsProblem;

/** Guards of the actions on a case: small named rules that consent or refuse with a reason. */
public final class CaseGuards {
    private CaseGuards() {}

    /**
     * Asks every guard of an action that is legal in the present state.
     *
     * @param action what is to be done
     * @param facts the case
     * @return all refusals, in the order of the procedure; empty if the action may be taken
     */
    public static List<Verdict.Refused> refusals(CaseAction action, CaseFacts facts) {
        return guards(action, facts.state()).stream()
                .map(guard -> guard.apply(facts))
                .filter(Verdict.Refused.class::isInstance)
                .map(Verdict.Refused.class::cast)
                .toList();
    }

    private static List<Function<CaseFacts, Verdict>> guards(CaseAction action, CaseState state) {
        return switch (action) {
            case ISSUE_WARNING ->
                state instanceof CaseState.Warning1
                        ? List.of(CaseGuards::firstWarningDelivered, CaseGuards::firstWarningOver)
                        : List.of();
            case IMPOSE_FINE ->
                List.of(CaseGuards::fineApplies, CaseGuards::secondWarningDelivered, CaseGuards::secondWarningOver);
            case RECORD_DELIVERY -> List.of(CaseGuards::somethingToDeliver);
            case RECORD_PAYMENT -> List.of(CaseGuards::fineImposed, CaseGuards::fineOpen);
            case REQUEST_TMP2T ->
                List.of(
                        CaseGuards::fineStepDone,
                        CaseGuards::allDelivered,
                        CaseGuards::windowOver,
                        CaseGuards::fineOpen,
                        CaseGuards::identified);
            case OPEN,
                    CONFIRM_EXAMINATION,
                    CLOSE_UNFOUNDED,
                    RECORD_PERFORMANCE,
                    CLAIM_FULFILMENT,
                    VERIFY_FULFILMENT,
                    REFUSE_FULFILMENT -> List.of();
        };
    }

    /** No step before the first warning is served. Source: UU 30/2014 art. 60 */
    static Verdict firstWarningDelivered(CaseFacts facts) {
        return delivered(facts, DocumentKind.WARNING_1);
    }

    /** The second warning waits for the end of the first. Source: PP 86/2013 art. 10 */
    static Verdict firstWarningOver(CaseFacts facts) {
        return over(facts, ClockKind.WARNING_1_PERIOD);
    }

    /** No fine before the second warning is served. Source: UU 30/2014 art. 60 */
    static Verdict secondWarningDelivered(CaseFacts facts) {
        return delivered(facts, DocumentKind.WARNING_2);
    }

    /** The fine waits for the end of the second warning. Source: PP 86/2013 art. 10 */
    static Verdict secondWarningOver(CaseFacts facts) {
        return over(facts, ClockKind.WARNING_2_PERIOD);
    }

    /** A case about JKP alone has no fine. Source: PP 37/2021 art. 46 */
    static Verdict fineApplies(CaseFacts facts) {
        return Verdict.require(facts.fineApplies(), SanctionsProblem.FINE_NOT_APPLICABLE);
    }

    /** A payment needs a fine. Source: PP 86/2013 art. 10 */
    static Verdict fineImposed(CaseFacts facts) {
        return Verdict.require(facts.fine().isPresent(), SanctionsProblem.FINE_NOT_APPLICABLE);
    }

    /** Where a fine applies, it comes before TMP2T. Source: PP 86/2013 art. 8 */
    static Verdict fineStepDone(CaseFacts facts) {
        return Verdict.require(facts.fine().isPresent() || !facts.fineApplies(), SanctionsProblem.FINE_STEP_REQUIRED);
    }

    /** TMP2T and payments need a fine that is not fully paid. Source: PP 86/2013 art. 9 */
    static Verdict fineOpen(CaseFacts facts) {
        return Verdict.require(
                facts.fine().isEmpty() || !facts.fine().get().settled(), SanctionsProblem.FINE_FULLY_PAID);
    }

    /**
     * Every warning and the fine letter must have been served. A letter to a unit that has refused meanwhile does not stand in the way
     * of asking another one. Source: UU 30/2014 art. 60
     */
    static Verdict allDelivered(CaseFacts facts) {
        return facts.papers().stream()
                .filter(paper -> paper.kind() != DocumentKind.TMP2T_REQUEST)
                .filter(paper -> paper.kind().toBeDelivered() && !paper.delivered())
                .findFirst()
                .map(paper -> Verdict.refuse(SanctionsProblem.DOCUMENT_NOT_DELIVERED, paper.number()))
                .orElseGet(Verdict::allow);
    }

    /** TMP2T waits for the end of the window of the fine, or of the second warning. Source: PP 86/2013 art. 7 */
    static Verdict windowOver(CaseFacts facts) {
        return over(facts, facts.fineApplies() ? ClockKind.FINE_WINDOW : ClockKind.WARNING_2_PERIOD);
    }

    /** A unit can only withhold from an employer it can identify. Source: PP 86/2013 art. 8 */
    static Verdict identified(CaseFacts facts) {
        return Verdict.require(facts.identified(), SanctionsProblem.IDENTIFIER_MISSING);
    }

    /** There must be a document without proof of delivery. Source: UU 30/2014 art. 60 */
    static Verdict somethingToDeliver(CaseFacts facts) {
        return Verdict.require(
                facts.papers().stream().anyMatch(paper -> paper.kind().toBeDelivered() && !paper.delivered()),
                SanctionsProblem.NOTHING_TO_DELIVER);
    }

    private static Verdict delivered(CaseFacts facts, DocumentKind kind) {
        return Verdict.require(facts.delivered(kind), SanctionsProblem.DOCUMENT_NOT_DELIVERED, kind.name());
    }

    private static Verdict over(CaseFacts facts, ClockKind kind) {
        if (facts.over(kind)) {
            return Verdict.allow();
        }
        Object end = facts.clockEnds().containsKey(kind) ? facts.clockEnds().get(kind) : "?";
        return Verdict.refuse(SanctionsProblem.PERIOD_NOT_OVER, kind.name(), end.toString());
    }
}
