package id.patuh.compliance.planning;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.compliance.planning.search.RuinRecreate;
import id.patuh.compliance.planning.search.SearchControl;

/** Makes plans by ruin and recreate. */
@ApplicationScoped
public class RuinRecreateSolver implements PlanSolver {
    private static final double HOTTEST = 3_000;
    private static final double COLDEST = 1;

    @Override
    public PlanDraft search(PlanProblem problem, PlanDraft from, long seed, SearchControl control) {
        PlanModel model = new PlanModel(problem, seed);
        RuinRecreate search =
                new RuinRecreate(model, new PlanDrafts(problem, model).tours(from), seed, HOTTEST, COLDEST);
        search.run(control);
        return new PlanDrafts(problem, model).draft(search.greedy());
    }

    @Override
    public PlanScore score(PlanProblem problem, PlanDraft draft) {
        PlanModel model = new PlanModel(problem, 0);
        return new PlanReport(problem, model, new PlanDrafts(problem, model).tours(draft)).score();
    }

    @Override
    public PlanSolution solution(PlanProblem problem, PlanDraft draft) {
        PlanModel model = new PlanModel(problem, 0);
        return new PlanReport(problem, model, new PlanDrafts(problem, model).tours(draft)).solution();
    }
}
