package id.patuh.sanctions.procedure;

import static id.patuh.sanctions.procedure.Office.AGENCY_OFFICER;
import static id.patuh.sanctions.procedure.Office.APPEAL_AUTHORITY;
import static id.patuh.sanctions.procedure.Office.APPEAL_DESK;
import static id.patuh.sanctions.procedure.Office.BPJS_OFFICER;
import static id.patuh.sanctions.procedure.Office.CASE_WORKER;
import static id.patuh.sanctions.procedure.Office.CLAIM_RECEIVER;
import static id.patuh.sanctions.procedure.Office.DECIDING_OFFICE;
import static id.patuh.sanctions.procedure.Office.EXAMINER;
import static id.patuh.sanctions.procedure.Office.INSPECTOR;
import static id.patuh.sanctions.procedure.Office.RECEIVING_OFFICE;
import static id.patuh.sanctions.procedure.Office.REMEDY_OFFICE;
import static id.patuh.sanctions.procedure.Office.REQUESTER;
import static id.patuh.sanctions.procedure.Office.SUPERVISOR;
import static id.patuh.sanctions.procedure.vocabulary.CaseStatus.CLOSED;
import static id.patuh.sanctions.procedure.vocabulary.CaseStatus.EXAMINED;
import static id.patuh.sanctions.procedure.vocabulary.CaseStatus.FINED;
import static id.patuh.sanctions.procedure.vocabulary.CaseStatus.FULFILMENT_CLAIMED;
import static id.patuh.sanctions.procedure.vocabulary.CaseStatus.FULFILMENT_VERIFIED;
import static id.patuh.sanctions.procedure.vocabulary.CaseStatus.NONCOMPLIANCE_REPORTED;
import static id.patuh.sanctions.procedure.vocabulary.CaseStatus.NOTE_1;
import static id.patuh.sanctions.procedure.vocabulary.CaseStatus.NOTE_2;
import static id.patuh.sanctions.procedure.vocabulary.CaseStatus.RECOMMENDED;
import static id.patuh.sanctions.procedure.vocabulary.CaseStatus.TMP2T_IMPOSED;
import static id.patuh.sanctions.procedure.vocabulary.CaseStatus.TMP2T_REQUESTED;
import static id.patuh.sanctions.procedure.vocabulary.CaseStatus.UNDER_EXAMINATION;
import static id.patuh.sanctions.procedure.vocabulary.CaseStatus.WARNING_1;
import static id.patuh.sanctions.procedure.vocabulary.CaseStatus.WARNING_2;

import java.util.EnumSet;
import java.util.List;

import id.patuh.sanctions.procedure.vocabulary.CaseOutcome;
import id.patuh.sanctions.procedure.vocabulary.CaseStatus;

/** The procedure of a case: every action with the states in which it is possible, where it leads, and what must hold. */
public enum CaseAction implements ProcedureAction<CaseState, CaseFacts> {
    /** Open the case; there is no state before it. Source: PP 86/2013 art. 13 */
    OPEN(EXAMINER, Transitions.ofCase("PP 86/2013 art. 13")),

    /** Confirm the grounds by a result of examination. Source: PP 86/2013 art. 13 */
    CONFIRM_EXAMINATION(
            EXAMINER, Transitions.ofCase("PP 86/2013 art. 13").move(UNDER_EXAMINATION, new CaseState.Examined())),

    /** Close an unfounded case. Source: PP 86/2013 art. 13 */
    CLOSE_UNFOUNDED(
            EXAMINER,
            Transitions.ofCase("PP 86/2013 art. 13")
                    .move(
                            List.of(UNDER_EXAMINATION, WARNING_2, FINED, RECOMMENDED),
                            new CaseState.Closed(CaseOutcome.UNFOUNDED),
                            List.of())),

    /** Issue the first or second written warning. Source: PP 86/2013 art. 6 */
    ISSUE_WARNING(
            BPJS_OFFICER,
            Transitions.ofCase("PP 86/2013 art. 6")
                    .move(EXAMINED, new CaseState.Warning1())
                    .move(
                            WARNING_1,
                            new CaseState.Warning2(),
                            List.of(CaseGuards.FIRST_WARNING_DELIVERED, CaseGuards.FIRST_WARNING_OVER))),

    /** Record that a document of the agency reached the employer. Source: UU 30/2014 art. 60 */
    RECORD_DELIVERY(
            AGENCY_OFFICER,
            Transitions.ofCase("UU 30/2014 art. 60").stay(Deliveries.STATES, List.of(CaseGuards.SOMETHING_TO_DELIVER))),

    /** Impose the fine. Source: PP 86/2013 art. 7 */
    IMPOSE_FINE(
            BPJS_OFFICER,
            Transitions.ofCase("PP 86/2013 art. 7")
                    .move(
                            WARNING_2,
                            new CaseState.Fined(),
                            List.of(
                                    CaseGuards.FINE_APPLIES,
                                    CaseGuards.SECOND_WARNING_DELIVERED,
                                    CaseGuards.SECOND_WARNING_OVER))),

    /** Record a payment on the fine. Source: PP 86/2013 art. 10 */
    RECORD_PAYMENT(
            BPJS_OFFICER,
            Transitions.ofCase("PP 86/2013 art. 10")
                    .stay(CaseGuards.FINE_STATES, List.of(CaseGuards.FINE_IMPOSED, CaseGuards.FINE_OPEN))),

    /** Ask service units to withhold services. Source: PP 86/2013 art. 8 */
    REQUEST_TMP2T(
            REQUESTER,
            Transitions.ofCase("PP 86/2013 art. 8")
                    .move(
                            List.of(WARNING_2, FINED),
                            new CaseState.Tmp2tRequested(),
                            List.of(
                                    CaseGuards.FINE_STEP_DONE,
                                    CaseGuards.ALL_DELIVERED,
                                    CaseGuards.WINDOW_OVER,
                                    CaseGuards.FINE_OPEN,
                                    CaseGuards.IDENTIFIED))
                    .move(
                            RECOMMENDED,
                            new CaseState.Tmp2tRequested(),
                            List.of(CaseGuards.NOT_OWN_INSPECTION, CaseGuards.ALL_DELIVERED, CaseGuards.IDENTIFIED))),

    /** Record that the employer performed its duty before imposition. Source: PP 86/2013 art. 10 */
    RECORD_PERFORMANCE(
            AGENCY_OFFICER,
            Transitions.ofCase("PP 86/2013 art. 10")
                    .move(
                            List.of(
                                    UNDER_EXAMINATION,
                                    EXAMINED,
                                    WARNING_1,
                                    WARNING_2,
                                    FINED,
                                    TMP2T_REQUESTED,
                                    NOTE_1,
                                    NOTE_2,
                                    NONCOMPLIANCE_REPORTED,
                                    RECOMMENDED),
                            new CaseState.Closed(CaseOutcome.PERFORMED),
                            List.of())),

    /** Hand in the employer's claim of fulfilment. Source: PP 86/2013 art. 10 */
    CLAIM_FULFILMENT(
            CLAIM_RECEIVER,
            Transitions.ofCase("PP 86/2013 art. 10").move(TMP2T_IMPOSED, new CaseState.FulfilmentClaimed())),

    /** Confirm that all conditions of revocation hold. Source: PP 86/2013 art. 10 */
    VERIFY_FULFILMENT(
            AGENCY_OFFICER,
            Transitions.ofCase("PP 86/2013 art. 10")
                    .move(FULFILMENT_CLAIMED, new CaseState.FulfilmentVerified(), List.of(CaseGuards.NOT_OWN_CLAIM))),

    /** Refuse the claim of fulfilment. Source: PP 86/2013 art. 10 */
    REFUSE_FULFILMENT(
            AGENCY_OFFICER,
            Transitions.ofCase("PP 86/2013 art. 10")
                    .move(FULFILMENT_CLAIMED, new CaseState.Tmp2tImposed(), List.of(CaseGuards.NOT_OWN_CLAIM))),

    /** Report to the inspector that a sanction stayed without effect. Source: PP 44/2015 art. 61 */
    REPORT_TO_INSPECTOR(
            BPJS_OFFICER,
            Transitions.ofCase("PP 44/2015 art. 61")
                    .stay(
                            List.of(WARNING_1, WARNING_2, FINED, TMP2T_REQUESTED, TMP2T_IMPOSED, FULFILMENT_CLAIMED),
                            List.of(CaseGuards.FIRST_WARNING_DELIVERED, CaseGuards.FIRST_WARNING_OVER))
                    .stay(List.of(CLOSED), List.of(CaseGuards.SETTLED))),

    /** Issue the first or second note of examination. Source: PP 37/2021 art. 47 */
    ISSUE_NOTE(
            INSPECTOR,
            Transitions.ofCase("PP 37/2021 art. 47")
                    .move(EXAMINED, new CaseState.Note1())
                    .move(
                            NOTE_1,
                            new CaseState.Note2(),
                            List.of(CaseGuards.FIRST_NOTE_DELIVERED, CaseGuards.FIRST_NOTE_OVER))),

    /** Report to the supervisor that the notes were not carried out. Source: PP 37/2021 art. 47 */
    REPORT_NONCOMPLIANCE(
            INSPECTOR,
            Transitions.ofCase("PP 37/2021 art. 47")
                    .move(
                            NOTE_2,
                            new CaseState.NoncomplianceReported(),
                            List.of(CaseGuards.SECOND_NOTE_DELIVERED, CaseGuards.SECOND_NOTE_OVER))),

    /** Recommend to withhold services. Source: PP 37/2021 art. 47 */
    RECOMMEND(
            SUPERVISOR,
            Transitions.ofCase("PP 37/2021 art. 47")
                    .move(
                            NONCOMPLIANCE_REPORTED,
                            new CaseState.Recommended(),
                            List.of(CaseGuards.NOT_OWN_INSPECTION, CaseGuards.ALL_DELIVERED, CaseGuards.LADDER_OVER))),

    /** Send the report back to the inspector. Source: PP 37/2021 art. 47 */
    RETURN_REPORT(
            SUPERVISOR,
            Transitions.ofCase("PP 37/2021 art. 47")
                    .move(NONCOMPLIANCE_REPORTED, new CaseState.Note2(), List.of(CaseGuards.NOT_OWN_INSPECTION))),

    /** Close a case whose fine is fully paid before any unit imposed. Source: PP 86/2013 art. 9 */
    CLOSE_SETTLED(
            BPJS_OFFICER,
            Transitions.ofCase("PP 86/2013 art. 9")
                    .move(
                            List.of(FINED, TMP2T_REQUESTED),
                            new CaseState.Closed(CaseOutcome.SETTLED),
                            List.of(CaseGuards.FINE_IMPOSED, CaseGuards.FINE_PAID))),

    /** Take a wrong payment back. Source: PP 86/2013 art. 10 */
    REVERSE_PAYMENT(
            BPJS_OFFICER,
            Transitions.ofCase("PP 86/2013 art. 10").stay(CaseGuards.FINE_STATES, List.of(CaseGuards.FINE_IMPOSED))),

    // Remedies and other ends.
    /** Receive an objection of the employer. Source: UU 30/2014 art. 77 */
    FILE_OBJECTION(
            RECEIVING_OFFICE,
            Transitions.ofCase("UU 30/2014 art. 77").stay(Remedies.STATES, List.of(CaseGuards.SOMETHING_TO_CONTEST))),

    /** Decide whether an objection or appeal is admissible. Source: UU 30/2014 art. 77 */
    DECIDE_ADMISSIBILITY(
            REMEDY_OFFICE,
            Transitions.ofCase("UU 30/2014 art. 77").stay(Remedies.STATES, List.of(CaseGuards.REMEDY_FILED))),

    /** Decide an objection. Source: UU 30/2014 art. 77 */
    DECIDE_OBJECTION(
            DECIDING_OFFICE,
            Transitions.ofCase("UU 30/2014 art. 77").stay(Remedies.STATES, List.of(CaseGuards.OBJECTION_ADMITTED))),

    /** Receive an appeal of the employer. Source: UU 30/2014 art. 78 */
    FILE_APPEAL(
            APPEAL_DESK,
            Transitions.ofCase("UU 30/2014 art. 78").stay(Remedies.STATES, List.of(CaseGuards.SOMETHING_TO_APPEAL))),

    /** Decide an appeal. Source: UU 30/2014 art. 78 */
    DECIDE_APPEAL(
            APPEAL_AUTHORITY,
            Transitions.ofCase("UU 30/2014 art. 78").stay(Remedies.STATES, List.of(CaseGuards.APPEAL_ADMITTED))),

    /** Lengthen a running clock of an authority, once. Source: UU 30/2014 art. 53 */
    EXTEND(DECIDING_OFFICE, Transitions.ofCase("UU 30/2014 art. 53").stay(Remedies.STATES, List.of())),

    /** Note that the employer was reported to the prosecution. Source: UU 24/2011 art. 55 */
    REFER_CRIMINAL(EXAMINER, Transitions.ofCase("UU 24/2011 art. 55").stay(List.of(CaseStatus.values()), List.of())),

    // Work.
    /** Give the case to an officer. Source: PP 86/2013 art. 13 */
    ASSIGN(
            CASE_WORKER,
            Transitions.ofCase("PP 86/2013 art. 13")
                    .stay(List.copyOf(EnumSet.complementOf(EnumSet.of(CLOSED))), List.of())),

    /** Put the case on hold; its clocks run on. Source: UU 30/2014 art. 53 */
    HOLD(
            CASE_WORKER,
            Transitions.ofCase("UU 30/2014 art. 53")
                    .stay(List.copyOf(EnumSet.complementOf(EnumSet.of(CLOSED))), List.of())),

    // Delivery.
    /** Record that a document of the agency could not be delivered. Source: UU 30/2014 art. 60 */
    RECORD_DELIVERY_ATTEMPT(
            AGENCY_OFFICER,
            Transitions.ofCase("UU 30/2014 art. 60").stay(Deliveries.STATES, List.of(CaseGuards.SOMETHING_TO_DELIVER))),

    /** Register the electronic address to which the employer wants documents sent. Source: UU 30/2014 art. 60 */
    REGISTER_ADDRESS(
            AGENCY_OFFICER, Transitions.ofCase("UU 30/2014 art. 60").stay(List.of(CaseStatus.values()), List.of()));

    /** Where a document of the agency may await its delivery; a closed case included. */
    private static final class Deliveries {
        static final List<CaseStatus> STATES = List.copyOf(EnumSet.complementOf(EnumSet.of(UNDER_EXAMINATION)));
    }

    /** Where an employer may have a delivered decision or fine to contest; a closed case included. */
    private static final class Remedies {
        static final List<CaseStatus> STATES = List.of(
                WARNING_2,
                FINED,
                TMP2T_REQUESTED,
                TMP2T_IMPOSED,
                FULFILMENT_CLAIMED,
                FULFILMENT_VERIFIED,
                RECOMMENDED,
                CLOSED);
    }

    private final Office office;
    private final List<Transition<CaseState, CaseFacts>> transitions;

    CaseAction(Office office, Transitions<CaseState, CaseFacts> transitions) {
        this.office = office;
        this.transitions = transitions.rows();
    }

    @Override
    public Office office() {
        return office;
    }

    @Override
    public List<Transition<CaseState, CaseFacts>> transitions() {
        return transitions;
    }
}
