package id.patuh.sanctions.operation;

import java.time.Clock;
import java.util.List;

import id.patuh.contracts.calendar.WorkingDays;
import id.patuh.kit.http.json.ActionBodies;
import id.patuh.kit.openapi.ActionOperation;
import id.patuh.kit.openapi.ActionOperations;
import id.patuh.kit.problem.Problem;
import id.patuh.sanctions.action.CommandCatalogue;
import id.patuh.sanctions.policy.PolicyBook;
import id.patuh.sanctions.problem.SanctionsProblem;
import id.patuh.sanctions.procedure.ProcedureAction;

/** Makes each command of a catalogue an operation of the API: the body is read as the command, and the command describes itself. */
final class CommandOperations implements ActionBodies, ActionOperations {
    private final String path;
    private final Class<?> type;
    private final CommandCatalogue<?, ?> catalogue;
    private final PolicyBook policies;
    private final Clock clock;

    CommandOperations(String path, Class<?> type, CommandCatalogue<?, ?> catalogue, PolicyBook policies, Clock clock) {
        this.path = path;
        this.type = type;
        this.catalogue = catalogue;
        this.policies = policies;
        this.clock = clock;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public Class<?> type() {
        return type;
    }

    @Override
    public Class<?> of(String action) {
        return catalogue.command(action).orElseThrow(() -> unknown(action));
    }

    @Override
    public List<ActionOperation> operations() {
        return catalogue.operations(policies.on(WorkingDays.dayOf(clock.instant())));
    }

    private Problem unknown(String action) {
        return Problem.of(SanctionsProblem.ACTION_UNKNOWN, action)
                .property(
                        "actions",
                        catalogue.actions().stream()
                                .map(ProcedureAction::wireName)
                                .toList());
    }
}
