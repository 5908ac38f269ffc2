package id.patuh.devstack.stack;

import java.time.Duration;

import id.patuh.devstack.process.LogTail;
import id.patuh.devstack.process.Memory;
import id.patuh.devstack.process.PidFile;
import id.patuh.devstack.process.ProcessMark;

/**
 * What can be said about one of the stack's processes.
 *
 * @param pid its process number; 0 if it does not run
 * @param memoryKib its resident memory, with that of its children; 0 if it does not run
 * @param death if it died, a sentence that says so and the end of its log; else empty
 */
public record ComponentStatus(
        String title, String address, State state, long pid, long memoryKib, boolean outdated, String death) {
    private static final Duration LOOK = Duration.ofSeconds(3);

    /** State of a process. */
    public enum State {
        /** It runs and answers. */
        READY,
        /** It runs but does not answer, or says itself that it cannot work. */
        NOT_READY,
        /** It was started and has ended, though no command stopped it: it failed, was killed, or the machine restarted. */
        DIED,
        /** It does not run. */
        STOPPED
    }

    static ComponentStatus of(Component component, PidFile file) {
        return file.dead()
                .map(mark -> absent(component, State.DIED, death(component, mark)))
                .or(() -> file.read()
                        .flatMap(mark -> ProcessHandle.of(mark.pid()))
                        .map(process -> present(component, process)))
                .orElseGet(() -> absent(component, State.STOPPED, ""));
    }

    private static ComponentStatus present(Component component, ProcessHandle process) {
        return new ComponentStatus(
                component.title(),
                component.address(),
                component.awaitReady(process, LOOK) ? State.READY : State.NOT_READY,
                process.pid(),
                Memory.ofTree(process.pid()),
                component.app().filter(BuiltApp::isOutdated).isPresent(),
                "");
    }

    private static ComponentStatus absent(Component component, State state, String death) {
        return new ComponentStatus(component.title(), component.address(), state, 0, 0, false, death);
    }

    private static String death(Component component, ProcessMark mark) {
        return component.title() + " (process " + mark.pid() + ") died after it was ready.\n"
                + LogTail.of(component.log());
    }
}
