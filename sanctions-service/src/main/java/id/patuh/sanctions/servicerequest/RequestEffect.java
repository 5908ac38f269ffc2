package id.patuh.sanctions.servicerequest;

import id.patuh.sanctions.procedure.CaseState;
import id.patuh.sanctions.sanctioncase.StepNote;

/**
 * What an action on a request does to its case.
 *
 * @param caseState state of the case after it
 * @param note what the step says
 */
record RequestEffect(CaseState caseState, StepNote note) {}
