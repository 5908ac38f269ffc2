package id.patuh.sanctions.action;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.kit.openapi.ActionOperation;
import id.patuh.kit.problem.Phrase;
import id.patuh.kit.problem.ProblemCode;
import id.patuh.sanctions.policy.SanctionsPolicy;
import id.patuh.sanctions.problem.SanctionsProblem;
import id.patuh.sanctions.procedure.ProcedureAction;

/** The commands of a sealed type, and of the sealed types that it permits, one for each action. */
public final class CommandCatalogue<A extends ProcedureAction<?, ?>, C> {
    private final Map<A, Class<? extends C>> commands = new LinkedHashMap<>();

    /** Refuses to start unless each action has exactly one command and each command its action. */
    public CommandCatalogue(Class<C> sealed, List<A> actions) {
        List<Class<? extends C>> declared = leaves(sealed).toList();
        actions.forEach(action -> commands.put(
                action,
                declared.stream()
                        .filter(command -> declaration(command).action().equals(action.name()))
                        .reduce((one, other) -> {
                            throw new IllegalStateException("Two commands of " + action);
                        })
                        .orElseThrow(() -> new IllegalStateException("No command of " + action))));
        if (commands.size() != declared.size()) {
            throw new IllegalStateException("A command of " + sealed + " has no action");
        }
    }

    @SuppressWarnings("unchecked")
    private static <C> Stream<Class<? extends C>> leaves(Class<? extends C> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses())
                        .flatMap(permitted -> leaves((Class<? extends C>) permitted))
                : Stream.of(type);
    }

    /** All actions, in the order of the procedure. */
    public List<A> actions() {
        return List.copyOf(commands.keySet());
    }

    Set<Class<? extends C>> commands() {
        return Set.copyOf(commands.values());
    }

    /** The command of an action by its wire name; empty if there is no such action. */
    public Optional<Class<? extends C>> command(String wireName) {
        return commands.entrySet().stream()
                .filter(entry -> entry.getKey().wireName().equals(wireName))
                .<Class<? extends C>>map(Map.Entry::getValue)
                .findFirst();
    }

    /** The action that a command is. */
    public A actionOf(C command) {
        return commands.entrySet().stream()
                .filter(entry -> entry.getValue() == command.getClass())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /** An action as officials name it. */
    public Phrase nameOf(A action) {
        ActionCommand declared = declaration(commands.get(action));
        return new Phrase(lowered(declared.indonesian()), lowered(declared.summary()));
    }

    /** The actions for the API document, with the roles that a policy lets act. */
    public List<ActionOperation> operations(SanctionsPolicy policy) {
        return commands.entrySet().stream()
                .map(entry -> operation(entry.getKey(), entry.getValue(), policy))
                .toList();
    }

    private static ActionOperation operation(ProcedureAction<?, ?> action, Class<?> command, SanctionsPolicy policy) {
        ActionCommand declared = declaration(command);
        Set<ProblemCode> refusals = new LinkedHashSet<>();
        action.transitions().stream()
                .flatMap(row -> row.guards().stream())
                .map(guard -> SanctionsProblem.of(guard.reason()))
                .forEach(refusals::add);
        refusals.addAll(List.of(declared.refuses()));
        refusals.addAll(List.of(declared.alsoRefuses()));
        refusals.addAll(List.of(declared.refusesDelivery()));
        return new ActionOperation(
                action.wireName(),
                declared.operationId(),
                declared.summary(),
                declared.description() + "\n\nLegal basis: " + articles(action) + ".",
                command.getAnnotation(Schema.class).name(),
                policy.rolesOf(action.office()).stream().sorted().toList(),
                refusals);
    }

    private static String articles(ProcedureAction<?, ?> action) {
        return action.transitions().stream()
                .map(row -> row.source().citation())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static ActionCommand declaration(Class<?> command) {
        return command.getAnnotation(ActionCommand.class);
    }

    private static String lowered(String sentence) {
        return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
