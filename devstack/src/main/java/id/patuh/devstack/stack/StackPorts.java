package id.patuh.devstack.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import id.patuh.devstack.embedded.Ports;
import id.patuh.devstack.process.Folders;
import id.patuh.devstack.process.StackException;

/**
 * The ports of a stack: fixed numbers, so that addresses can be written down, plus {@code PATUH_PORT_OFFSET}, so that several
 * stacks can run on one machine. The offset is a multiple of 100 from 0 to 40,000, and no two of the fixed numbers end in the
 * same two digits; so stacks with different offsets never share a port.
 */
public record StackPorts(int offset) {
    static final int STEP = 100;
    static final int HIGHEST_OFFSET = 40_000;

    private static final int POSTGRES = 15_432;
    private static final int KAFKA = 19_092;
    private static final int KAFKA_CONTROLLER = 19_093;

    /** Refuses an offset out of range with a {@link StackException}. */
    public StackPorts {
        if (offset < 0 || offset > HIGHEST_OFFSET || offset % STEP != 0) {
            throw refused(Integer.toString(offset), null);
        }
    }

    /** The ports that {@code up} chose last; the default ones if it never ran. */
    public static StackPorts of(Workspace workspace) {
        Path file = file(workspace);
        try {
            return parse(Files.exists(file) ? Files.readString(file) : "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The ports of a stack that runs: it keeps them, so others that are asked for are refused with a {@link StackException}. */
    static StackPorts ofRunning(Workspace workspace, String wanted) {
        StackPorts running = of(workspace);
        boolean asked = wanted != null && !wanted.isBlank();
        if (asked && !parse(wanted).equals(running)) {
            throw new StackException("This stack already runs with PATUH_PORT_OFFSET=" + running.offset
                    + ". To move it, stop it first: ./patuh down");
        }
        return running;
    }

    /** Understands the value of {@code PATUH_PORT_OFFSET}; null or blank for none. */
    static StackPorts parse(String wanted) {
        if (wanted == null || wanted.isBlank()) {
            return new StackPorts(0);
        }
        try {
            return new StackPorts(Integer.parseInt(wanted.strip()));
        } catch (NumberFormatException e) {
            throw refused(wanted.strip(), e);
        }
    }

    private static StackException refused(String wanted, Throwable cause) {
        return new StackException(
                "PATUH_PORT_OFFSET must be a multiple of " + STEP + " from 0 to " + HIGHEST_OFFSET + ", not \"" + wanted
                        + "\". For example: PATUH_PORT_OFFSET=" + STEP + " ./patuh up",
                cause);
    }

    /** The lowest offset, above 0, whose ports are all free. */
    static StackPorts firstFree() {
        return IntStream.rangeClosed(1, HIGHEST_OFFSET / STEP)
                .mapToObj(step -> new StackPorts(step * STEP))
                .filter(ports -> ports.all().stream().noneMatch(Ports::isTaken))
                .findFirst()
                .orElseThrow(() -> new StackException("No range of ports is free on this machine."));
    }

    /** Remembers these ports for the commands to come. */
    void save(Workspace workspace) {
        try {
            Folders.create(workspace.state());
            Files.writeString(file(workspace), offset + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    List<Integer> all() {
        return Stream.concat(
                        Stream.of(postgres(), kafka(), kafkaController()),
                        Arrays.stream(Service.values())
                                .flatMap(service -> Stream.of(service.port(this), service.managementPort(this))))
                .toList();
    }

    /** Host and port of the broker. */
    public String bootstrapServers() {
        return "localhost:" + kafka();
    }

    private static Path file(Workspace workspace) {
        return workspace.state().resolve("port-offset");
    }
}
