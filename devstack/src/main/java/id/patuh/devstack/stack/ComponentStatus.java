package id.patuh.devstack.stack;

import java.time.Duration;
import java.util.Optional;

/**
 * What can be said about one of the stack's processes.
 *
 * @param title what users call it
 * @param address where users reach it
 * @param state whether it runs and can be used
 * @param pid its process number; 0 if it does not run
 * @param memoryKib its resident memory, with that of its children
 * @param outdated whether it has been built anew since it was started
 */
public record ComponentStatus(String title, String address, State state, long pid, long memoryKib, boolean outdated) {
    private static final Duration LOOK = Duration.ofSeconds(3);

    /** State of a process. */
    public enum State {
        /** It runs and answers. */
        READY,
        /** It runs but does not answer, or says itself that it cannot work. */
        NOT_READY,
        /** It does not run. */
        STOPPED
    }

    static ComponentStatus of(Component component, Optional<ProcessMark> mark) {
        return mark.flatMap(alive -> ProcessHandle.of(alive.pid()))
                .map(process -> new ComponentStatus(
                        component.title(),
                        component.address(),
                        component.awaitReady(process, LOOK) ? State.READY : State.NOT_READY,
                        process.pid(),
                        Memory.ofTree(process.pid()),
                        component.app().filter(BuiltApp::isOutdated).isPresent()))
                .orElseGet(
                        () -> new ComponentStatus(component.title(), component.address(), State.STOPPED, 0, 0, false));
    }
}
