package id.patuh.sanctions.action;

import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the handler of a command. */
public final class CommandHandlers<C, X> {
    private final Map<Class<?>, CommandHandler<?, X>> byCommand = new HashMap<>();

    /** Refuses to start unless each command of the catalogue has exactly one handler. */
    public CommandHandlers(CommandCatalogue<?, C> catalogue, List<? extends CommandHandler<?, X>> handlers) {
        for (CommandHandler<?, X> handler : handlers) {
            Class<?> command = commandOf(handler.getClass());
            if (byCommand.put(command, handler) != null) {
                throw new IllegalStateException("Two handlers of " + command);
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
        // Each class maps to its own handler.
        CommandHandler<C, X> handler = (CommandHandler<C, X>) byCommand.get(command.getClass());
        return handler.handle(command, context);
    }

    // The container gives a proxy; its superclass names the command.
    private static Class<?> commandOf(Class<?> handler) {
        return Arrays.stream(handler.getGenericInterfaces())
                .filter(ParameterizedType.class::isInstance)
                .map(ParameterizedType.class::cast)
                .filter(named -> CommandHandler.class.isAssignableFrom((Class<?>) named.getRawType()))
                .<Class<?>>map(named -> (Class<?>) named.getActualTypeArguments()[0])
                .findFirst()
                .orElseGet(() -> commandOf(handler.getSuperclass()));
    }
}
