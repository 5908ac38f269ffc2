package id.patuh.sanctions.action;

/**
 * The effect of one action, applied once nothing stands against it. The type parameter of its class tells which command it handles.
 *
 * @param <C> the command
 * @param <X> what the effect works on
 */
public interface CommandHandler<C, X> {
    /**
     * Applies the effect, in the transaction of the step.
     *
     * @throws id.patuh.kit.problem.Problem what only the effect itself can find; nothing is written then
     */
    StepNote handle(C command, X context);
}
