package id.patuh.benchmarks.inspections;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;

import id.patuh.benchmarks.field.Limit;
import id.patuh.benchmarks.impact.SampleMonth;
import id.patuh.compliance.planning.PlanDraft;
import id.patuh.compliance.planning.PlanProblem;
import id.patuh.compliance.planning.PlanSolution.Team;
import id.patuh.compliance.planning.PlanSolution.Visit;
import id.patuh.compliance.planning.PlanSolver;
import id.patuh.compliance.planning.RuinRecreateSolver;

/** Both plans of a small month keep the rules, and the audit finds what breaks them. */
class PlanAuditTest {
    private static final PlanProblem PROBLEM = new SampleMonth("33", 6, 3, 600, 90).problem(1);

    @Test
    void aClerksPlanKeepsTheRules() {
        PlanAudit audit = new PlanAudit(PROBLEM, GreedyPlan.of(PROBLEM));
        assertEquals(List.of(), audit.broken());
        assertTrue(audit.visits() > 0);
    }

    @Test
    void thePlannersPlanKeepsThemAndIsWorthMore() {
        PlanSolver solver = new RuinRecreateSolver();
        PlanDraft draft =
                solver.search(PROBLEM, PlanDraft.EMPTY, 1, Limit.rounds(2_000).start());
        PlanAudit audit = new PlanAudit(PROBLEM, solver.solution(PROBLEM, draft).teams());
        assertEquals(List.of(), audit.broken());
        assertEquals(solver.score(PROBLEM, draft).priorityTenths(), audit.priority());
        assertEquals(solver.score(PROBLEM, draft).travelMinutes(), audit.travelMinutes());
        assertTrue(audit.priority() > new PlanAudit(PROBLEM, GreedyPlan.of(PROBLEM)).priority());
    }

    @Test
    void anOfficerGoesOncePerDayAndWithinTheQuota() {
        List<Team> twice = new ArrayList<>(GreedyPlan.of(PROBLEM));
        twice.addAll(twice);
        List<String> broken = new PlanAudit(PROBLEM, twice).broken();
        assertTrue(broken.contains("an officer in two teams a day"), broken.toString());
        assertTrue(broken.contains("a door visited twice"), broken.toString());
        assertTrue(broken.contains("a quota exceeded"), broken.toString());
    }

    @Test
    void whatAVisitNeedsMustBeThere() {
        List<String> broken =
                changed(team -> new Team(team.day(), team.members().subList(0, 1), team.visits(), team.minutes()));
        assertTrue(broken.stream().anyMatch(rule -> rule.startsWith("no officer of")), broken.toString());
    }

    @Test
    void onlyAnInspectorLeads() {
        List<String> broken = changed(team ->
                new Team(team.day(), List.<UUID>copyOf(team.members()).reversed(), team.visits(), team.minutes()));
        assertTrue(broken.contains("a team led by no inspector"), broken.toString());
    }

    @Test
    void timesFollowFromTheRoad() {
        List<String> broken = changed(team -> new Team(
                team.day(),
                team.members(),
                team.visits().stream()
                        .map(visit -> new Visit(
                                visit.door(), visit.startMinute() + 1, visit.durationMinutes(), visit.travelMinutes()))
                        .toList(),
                team.minutes()));
        assertTrue(broken.contains("a visit at a wrong time"), broken.toString());
    }

    @Test
    void daysAreThoseOfThePeriod() {
        List<String> broken =
                changed(team -> new Team(LocalDate.of(2026, 7, 1), team.members(), team.visits(), team.minutes()));
        assertTrue(broken.contains("a team on a day that is none of the period"), broken.toString());
    }

    @Test
    void anOptionThatThereIsNotIsRefused() {
        List<String> options = List.of("seed=3");
        assertThrows(IllegalArgumentException.class, () -> new InspectionsBenchmark(1, options));
    }

    private static List<String> changed(UnaryOperator<Team> change) {
        List<String> broken = new PlanAudit(
                        PROBLEM, GreedyPlan.of(PROBLEM).stream().map(change).toList())
                .broken();
        assertFalse(broken.isEmpty());
        return broken;
    }
}
