package id.patuh.sanctions.procedure;

/**
 * What the guards see of the remedies of a case.
 *
 * @param contestable whether there is a delivered decision or fine against which an objection is still possible
 * @param filed whether a remedy waits for its admissibility
 * @param objectionAdmitted whether an objection waits for its decision
 * @param appealable whether an objection was decided against the employer and not appealed
 * @param appealAdmitted whether an appeal waits for its decision
 */
public record RemedyFacts(
        boolean contestable, boolean filed, boolean objectionAdmitted, boolean appealable, boolean appealAdmitted) {
    /** No remedy, and nothing to contest. */
    public static final RemedyFacts NONE = new RemedyFacts(false, false, false, false, false);
}
