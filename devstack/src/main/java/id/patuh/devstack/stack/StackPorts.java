package id.patuh.devstack.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The ports of a stack. They are fixed so that addresses can be written down; a second stack on one machine moves all of
 * them by {@code PATUH_PORT_OFFSET}.
 *
 * @param offset added to every port
 */
public record StackPorts(int offset) {
    private static final int POSTGRES = 15_432;
    private static final int KAFKA = 19_092;
    private static final int KAFKA_CONTROLLER = 19_093;
    private static final int HIGHEST_OFFSET = 40_000;

    /** Checks the offset. */
    public StackPorts {
        if (offset < 0 || offset > HIGHEST_OFFSET) {
            throw new StackException("PATUH_PORT_OFFSET must be from 0 to " + HIGHEST_OFFSET + ", not " + offset + ".");
        }
    }

    /**
     * The ports that {@code up} chose last.
     *
     * @param workspace the stack's folders
     * @return its ports
     */
    public static StackPorts of(Workspace workspace) {
        Path file = file(workspace);
        try {
            return new StackPorts(
                    Files.exists(file) ? number(Files.readString(file).strip()) : 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The ports that the user asks for, kept for the commands to come.
     *
     * @param wanted {@code PATUH_PORT_OFFSET}; null or blank for none
     */
    static StackPorts choose(Workspace workspace, String wanted) {
        var ports = new StackPorts(wanted == null || wanted.isBlank() ? 0 : number(wanted.strip()));
        try {
            Workspace.make(workspace.state());
            Files.writeString(file(workspace), ports.offset + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ports;
    }

    int postgres() {
        return POSTGRES + offset;
    }

    int kafka() {
        return KAFKA + offset;
    }

    int kafkaController() {
        return KAFKA_CONTROLLER + offset;
    }

    /**
     * @return host and port of the broker
     */
    public String bootstrapServers() {
        return "localhost:" + kafka();
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new StackException("PATUH_PORT_OFFSET must be a number, not \"" + text + "\".", e);
        }
    }

    private static Path file(Workspace workspace) {
        return workspace.state().resolve("port-offset");
    }
}
