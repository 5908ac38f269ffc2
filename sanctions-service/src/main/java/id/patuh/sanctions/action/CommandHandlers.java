package id.patuh.sanctions.action;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the handler of a command. */
public final class CommandHandlers<C, X> {
    private final Map<Class<?>, CommandHandler<?, X>> byCommand = new HashMap<>();

    /** Refuses to start unless each command of the catalogue has exactly one handler. */
    public CommandHandlers(CommandCatalogue<?, C> catalogue, List<? extends CommandHandler<?, X>> handlers) {
        for (CommandHandler<?, X> handler : handlers) {
            if (byCommand.put(handler.command(), handler) != null) {
                throw new IllegalStateException("Two handlers of " + handler.command());
            }
        }
        if (!byCommand.keySet().equals(catalogue.commands())) {
            throw new IllegalStateException(
                    "Handlers of " + byCommand.keySet() + " for commands " + catalogue.commands());
        }
    }

    /** Applies the effect of a command. */
    @SuppressWarnings("unchecked")
    public StepNote handle(C command, X context) {
        // The map holds under each class only its own handler.
        CommandHandler<C, X> handler = (CommandHandler<C, X>) byCommand.get(command.getClass());
        return handler.handle(command, context);
    }
}
