package id.patuh.devstack.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import id.patuh.devstack.process.Launcher;

/** One of the stack's processes. */
sealed interface Component permits PostgresComponent, KafkaComponent, ServiceComponent {
    /** Name of its log and its process file. */
    String name();

    /** What users call it. */
    String title();

    /** The ports it listens on. */
    List<Integer> ports();

    /** Where users reach it. */
    String address();

    /** Takes its output. */
    Path log();

    /** What it runs, if that is built from this project. */
    Optional<BuiltApp> app();

    /** What must be done before its process starts; nothing if it has been done before. */
    void prepare(Launcher launcher);

    /** How its process is started. */
    Launcher.Spec spec();

    /** Waits until it can be used; false if it ended before, or did not come up in time. */
    boolean awaitReady(ProcessHandle process, Duration limit);

    /** What is done once it is up: databases, for instance. May be done again at each start. */
    void complete();

    /** The signal that asks it to end in order. */
    String stopSignal();
}
