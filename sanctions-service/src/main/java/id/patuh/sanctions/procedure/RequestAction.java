package id.patuh.sanctions.procedure;

import static id.patuh.sanctions.procedure.Office.COURT_DESK;
import static id.patuh.sanctions.procedure.Office.RECIPIENT;
import static id.patuh.sanctions.procedure.Office.REQUESTER;
import static id.patuh.sanctions.procedure.Office.REVIEWING_HEAD;
import static id.patuh.sanctions.procedure.Office.UNIT_HEAD;
import static id.patuh.sanctions.procedure.Office.UNIT_OFFICER;
import static id.patuh.sanctions.procedure.Office.UNIT_WORKER;
import static id.patuh.sanctions.procedure.vocabulary.RequestStatus.ANNULLED;
import static id.patuh.sanctions.procedure.vocabulary.RequestStatus.IMPOSED;
import static id.patuh.sanctions.procedure.vocabulary.RequestStatus.INTENT_NOTICED;
import static id.patuh.sanctions.procedure.vocabulary.RequestStatus.OPEN;
import static id.patuh.sanctions.procedure.vocabulary.RequestStatus.RETURNED;
import static id.patuh.sanctions.procedure.vocabulary.RequestStatus.REVOKED;
import static id.patuh.sanctions.procedure.vocabulary.RequestStatus.WITHDRAWN;

import java.util.List;

/**
 * The procedure of a request to a service unit: every action with the states in which it is possible, where it leads, what must hold,
 * and what it means for the case.
 */
public enum RequestAction implements ProcedureAction<RequestState, RequestFacts> {
    /** Send an incomplete dossier back to the agency. Source: UU 30/2014 art. 53 */
    RETURN_INCOMPLETE(
            UNIT_OFFICER,
            Consequence.NONE,
            Transitions.ofRequest("UU 30/2014 art. 53").move(OPEN, new RequestState.Returned())),

    /** Send the completed dossier again. Source: UU 30/2014 art. 53 */
    RESUBMIT(
            REQUESTER,
            Consequence.NONE,
            Transitions.ofRequest("UU 30/2014 art. 53").move(RETURNED, new RequestState.Open())),

    /** Give the employer notice of the intended decision. Source: UU 30/2014 art. 47 */
    NOTICE_INTENT(
            UNIT_OFFICER,
            Consequence.NONE,
            Transitions.ofRequest("UU 30/2014 art. 47")
                    .move(OPEN, new RequestState.IntentNoticed(), List.of(RequestGuards.FINE_OPEN))),

    /** Impose TMP2T. Source: PP 86/2013 art. 9 */
    IMPOSE(
            UNIT_HEAD,
            Consequence.IMPOSITION,
            Transitions.ofRequest("PP 86/2013 art. 9")
                    .move(
                            INTENT_NOTICED,
                            new RequestState.Imposed(),
                            List.of(
                                    RequestGuards.FOUR_EYES,
                                    RequestGuards.NOTICE_DELIVERED,
                                    RequestGuards.NOTICE_OVER,
                                    RequestGuards.FINE_OPEN))),

    /** Refuse the request. Source: UU 30/2014 art. 55 */
    REJECT(
            UNIT_HEAD,
            Consequence.REJECTION,
            Transitions.ofRequest("UU 30/2014 art. 55")
                    .move(
                            List.of(OPEN, INTENT_NOTICED),
                            new RequestState.Rejected(),
                            List.of(RequestGuards.FOUR_EYES))),

    /** Record that a notice or decision of the unit was received. Source: UU 30/2014 art. 60 */
    RECORD_DELIVERY(
            UNIT_OFFICER,
            Consequence.NONE,
            Transitions.ofRequest("UU 30/2014 art. 60")
                    .stay(
                            List.of(INTENT_NOTICED, IMPOSED, REVOKED, WITHDRAWN, ANNULLED),
                            List.of(RequestGuards.SOMETHING_TO_DELIVER))),

    /** Revoke TMP2T. Source: PP 86/2013 art. 10 */
    REVOKE(
            UNIT_HEAD,
            Consequence.REVOCATION,
            Transitions.ofRequest("PP 86/2013 art. 10")
                    .move(
                            IMPOSED,
                            new RequestState.Revoked(),
                            List.of(RequestGuards.FOUR_EYES, RequestGuards.FULFILMENT_VERIFIED))),

    /** Record what the employer replied to the notice. Source: UU 30/2014 art. 46 */
    RECORD_REPLY(
            UNIT_OFFICER,
            Consequence.NONE,
            Transitions.ofRequest("UU 30/2014 art. 46").stay(List.of(INTENT_NOTICED), List.of())),

    // Remedies and other ends.
    /** Suspend the decision. Source: UU 30/2014 art. 65 */
    SUSPEND(
            REVIEWING_HEAD,
            Consequence.NONE,
            Transitions.ofRequest("UU 30/2014 art. 65")
                    .stay(List.of(IMPOSED), List.of(RequestGuards.FOUR_EYES, RequestGuards.DECISION_DELIVERED))),

    /** End the suspension. Source: UU 30/2014 art. 65 */
    RESUME(
            REVIEWING_HEAD,
            Consequence.NONE,
            Transitions.ofRequest("UU 30/2014 art. 65").stay(List.of(IMPOSED), List.of(RequestGuards.FOUR_EYES))),

    /** Withdraw a defective decision from now on. Source: UU 30/2014 art. 64 */
    WITHDRAW_DEFECT(
            UNIT_HEAD,
            Consequence.WITHDRAWAL,
            Transitions.ofRequest("UU 30/2014 art. 64")
                    .move(IMPOSED, new RequestState.Withdrawn(), List.of(RequestGuards.FOUR_EYES))),

    /** Annul the decision, as if it had never been taken. Source: UU 30/2014 art. 66 */
    ANNUL(
            REVIEWING_HEAD,
            Consequence.ANNULMENT,
            Transitions.ofRequest("UU 30/2014 art. 66")
                    .move(
                            List.of(IMPOSED, REVOKED, WITHDRAWN),
                            new RequestState.Annulled(),
                            List.of(RequestGuards.FOUR_EYES))),

    /** Carry out the order of a court; its effect decides where it leads. Source: UU 30/2014 art. 64 */
    RECORD_COURT_ORDER(
            COURT_DESK,
            Consequence.NONE,
            Transitions.ofRequest("UU 30/2014 art. 64")
                    .stay(List.of(IMPOSED, REVOKED, WITHDRAWN, ANNULLED), List.of())),

    // Work.
    /** Give the request to an officer of the unit. Source: UU 30/2014 art. 53 */
    ASSIGN(
            UNIT_WORKER,
            Consequence.NONE,
            Transitions.ofRequest("UU 30/2014 art. 53")
                    .stay(List.of(OPEN, RETURNED, INTENT_NOTICED, IMPOSED), List.of())),

    /** Put the request on hold; its clocks run on. Source: UU 30/2014 art. 53 */
    HOLD(
            UNIT_WORKER,
            Consequence.NONE,
            Transitions.ofRequest("UU 30/2014 art. 53")
                    .stay(List.of(OPEN, RETURNED, INTENT_NOTICED, IMPOSED), List.of())),

    // Delivery.
    /** Record that a notice or decision of the unit could not be delivered. Source: UU 30/2014 art. 60 */
    RECORD_DELIVERY_ATTEMPT(
            UNIT_OFFICER,
            Consequence.NONE,
            Transitions.ofRequest("UU 30/2014 art. 60")
                    .stay(
                            List.of(INTENT_NOTICED, IMPOSED, REVOKED, WITHDRAWN, ANNULLED),
                            List.of(RequestGuards.SOMETHING_TO_DELIVER))),

    /** Acknowledge the receipt of a decision. Source: UU 30/2014 art. 61 */
    ACKNOWLEDGE_DECISION(
            RECIPIENT,
            Consequence.NONE,
            Transitions.ofRequest("UU 30/2014 art. 61")
                    .stay(List.of(IMPOSED, REVOKED, WITHDRAWN, ANNULLED), List.of()));

    private final Office office;
    private final Consequence consequence;
    private final List<Transition<RequestState, RequestFacts>> transitions;

    RequestAction(Office office, Consequence consequence, Transitions<RequestState, RequestFacts> transitions) {
        this.office = office;
        this.consequence = consequence;
        this.transitions = transitions.rows();
    }

    @Override
    public Office office() {
        return office;
    }

    /** What it means for the case. */
    public Consequence consequence() {
        return consequence;
    }

    @Override
    public List<Transition<RequestState, RequestFacts>> transitions() {
        return transitions;
    }
}
