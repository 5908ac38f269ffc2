package id.patuh.compliance.planning;

import id.patuh.compliance.planning.search.SearchControl;

/** Makes plans, in as many goes as its caller likes. Every hard rule holds at any moment. */
public interface PlanSolver {
    /**
     * Makes a plan better until the control says that it is enough.
     *
     * @param from what an earlier go left; teams in it that the problem no longer allows are made anew
     * @param seed the same problem, draft, seed and number of rounds give the same plan
     */
    PlanDraft search(PlanProblem problem, PlanDraft from, long seed, SearchControl control);

    /** How good a draft is. */
    PlanScore score(PlanProblem problem, PlanDraft draft);

    /** The plan of a draft, with the reason for every door that is left. */
    PlanSolution solution(PlanProblem problem, PlanDraft draft);
}
