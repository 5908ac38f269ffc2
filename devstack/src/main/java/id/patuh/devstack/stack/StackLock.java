package id.patuh.devstack.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Supplier;

import id.patuh.devstack.process.Folders;
import id.patuh.devstack.process.StackException;

/**
 * Lets one command at a time start or stop processes. The system frees the lock however the command ends. Threads of one command wait for
 * each other: one that is interrupted stops its stack twice, by its own hand and as it exits.
 */
final class StackLock {
    private StackLock() {}

    /**
     * Does work while no other command may, and returns its result.
     *
     * @throws StackException if another command is at work
     */
    static synchronized <T> T hold(Workspace workspace, Supplier<T> work) {
        Folders.create(workspace.state());
        try (var channel = FileChannel.open(file(workspace), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (channel.tryLock() == null) {
                throw new StackException("Another ./patuh command is starting or stopping this stack. Wait for it.");
            }
            return work.get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path file(Workspace workspace) {
        return workspace.state().resolve("lock");
    }
}
