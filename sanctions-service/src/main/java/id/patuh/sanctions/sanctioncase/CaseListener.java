package id.patuh.sanctions.sanctioncase;

import id.patuh.sanctions.action.ActingContext;

/** Called when a case is opened or comes to another state, in the transaction of the step and after it was written. */
public interface CaseListener {
    /**
     * A case has moved.
     *
     * @param action name of the action that moved it
     */
    void moved(SanctionCase sanctionCase, String action, ActingContext acting);
}
