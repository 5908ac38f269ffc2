package id.patuh.devstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/** Remembers a component's process between commands: its number, and its mark so that a reused number is never taken for it. */
public final class PidFile {
    private final Path file;

    public PidFile(Path folder, String name) {
        this.file = folder.resolve(name + ".pid");
    }

    /** The process, if it still lives. Removes the file of a process that is gone. */
    public Optional<ProcessMark> read() {
        Optional<ProcessMark> mark = written();
        if (mark.isPresent() && !mark.get().isAlive()) {
            delete();
            return Optional.empty();
        }
        return mark;
    }

    /** The process that was remembered and has ended, though nobody asked it to; until {@link #read} forgets it. */
    public Optional<ProcessMark> dead() {
        return written().filter(mark -> !mark.isAlive());
    }

    public void write(ProcessMark mark) {
        Folders.create(file.getParent());
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try {
            Files.writeString(next, mark.pid() + "\n" + mark.born() + "\n");
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<ProcessMark> written() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(file);
            return Optional.of(new ProcessMark(Long.parseLong(lines.get(0)), lines.get(1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new StackException("The file " + file + " is not a process file of ./patuh. Remove it.", e);
        }
    }
}
