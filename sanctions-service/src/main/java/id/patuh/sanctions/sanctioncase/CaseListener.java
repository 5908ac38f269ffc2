package id.patuh.sanctions.sanctioncase;

import id.patuh.sanctions.action.ActingContext;

/** Called when somebody took a step in a case, its opening included, in the transaction of the step and after it was written. */
public interface CaseListener {
    /**
     * A step was taken; the running of a clock is none.
     *
     * @param action name of the action
     */
    void stepped(SanctionCase sanctionCase, String action, ActingContext acting);
}
