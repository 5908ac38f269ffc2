package id.patuh.devstack.stack;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;

import org.postgresql.ds.PGSimpleDataSource;

import id.patuh.devstack.process.Await;
import id.patuh.devstack.process.Folders;
import id.patuh.devstack.process.Launcher;
import id.patuh.devstack.process.LogTail;
import id.patuh.devstack.process.PidFile;
import id.patuh.devstack.process.ProcessMark;
import id.patuh.devstack.process.StackException;

/**
 * Starts and stops the processes of a stack. Both can be called again and again: what runs is left alone, what is missing
 * is started.
 */
public final class Stack {
    /** PostgreSQL and Kafka come first. */
    private static final int ENGINES = 2;

    private static final Duration START_LIMIT = Duration.ofSeconds(120);
    private static final Duration SETTLING = Duration.ofSeconds(1);

    private final Workspace workspace;
    private final PrintStream out;
    private final String portOffset;
    private final PostgresAccount account = PostgresAccount.detect();

    public Stack(Workspace workspace, PrintStream out) {
        this(workspace, out, System.getenv("PATUH_PORT_OFFSET"));
    }

    Stack(Workspace workspace, PrintStream out, String portOffset) {
        this.workspace = workspace;
        this.out = out;
        this.portOffset = portOffset;
    }

    /**
     * Starts what does not run, and returns when all is ready.
     *
     * @param fresh whether to begin with empty databases and topics
     * @param at where to set the test clock, if anywhere
     * @throws StackException if something does not come up; nothing that this call started is left then
     */
    public void up(boolean fresh, Optional<Instant> at) {
        StackLock.hold(workspace, () -> {
            start(fresh, at);
            return null;
        });
    }

    /** Stops whatever runs: services first, then the broker, then the database. */
    public boolean down() {
        return StackLock.hold(workspace, this::stopAll);
    }

    /** The state of each process. */
    public List<ComponentStatus> status() {
        return components(StackPorts.of(workspace)).stream()
                .map(component -> ComponentStatus.of(component, pidFile(component)))
                .toList();
    }

    /** Its database, with its own account. */
    public DataSource database(Service service) {
        var source = new PGSimpleDataSource();
        source.setPortNumbers(new int[] {StackPorts.of(workspace).postgres()});
        source.setDatabaseName(service.database());
        source.setUser(service.database());
        source.setPassword(new Secrets(workspace).password(service.database()));
        return source;
    }

    /** Host and port of its broker. */
    public String bootstrapServers() {
        return StackPorts.of(workspace).bootstrapServers();
    }

    /**
     * Returns if its database and its broker run.
     *
     * @throws StackException if not
     */
    public void requireRunning() {
        if (!components(StackPorts.of(workspace)).subList(0, ENGINES).stream().allMatch(this::isRunning)) {
            throw new StackException("Patuh is not running. Start it first: ./patuh up");
        }
    }

    /**
     * Stops one service, does something while it stands, and starts it again. The database and the broker have to be up.
     *
     * @param more environment of this start alone
     * @throws StackException if they are not, or the service does not come up again
     */
    public void restart(Service service, Map<String, String> more, Runnable meanwhile) {
        StackLock.hold(workspace, () -> {
            requireRunning();
            StackPorts ports = StackPorts.of(workspace);
            List<Component> one =
                    List.of(new ServiceComponent(service, workspace, ports, new Secrets(workspace), more));
            new Stopper(workspace, out).stop(one);
            meanwhile.run();
            var launcher = new Launcher(() -> one.forEach(this::isRunning));
            bringUp(one, launcher);
            requireAllStayUp(one);
            launcher.release();
            return null;
        });
    }

    /** How an instance of a service is started. Another one beside it needs HTTP and management ports of its own. */
    public Launcher.Spec instance(Service service) {
        return components(StackPorts.of(workspace))
                .get(ENGINES + service.ordinal())
                .spec();
    }

    /** Makes the database of a service anew, without anything in it. The service must not run. */
    public void emptyDatabase(Service service) {
        database(StackPorts.of(workspace)).empty(service);
    }

    private void start(boolean fresh, Optional<Instant> at) {
        Instant begin = Instant.now();
        List<Component> running = components(StackPorts.of(workspace)).stream()
                .peek(this::reportDeath)
                .filter(this::isRunning)
                .toList();
        StackPorts ports =
                fresh || running.isEmpty() ? StackPorts.parse(portOffset) : StackPorts.ofRunning(workspace, portOffset);
        StartCheck.require(components(ports), running);
        if (fresh) {
            empty(!running.isEmpty());
        }
        ports.save(workspace);
        at.ifPresent(workspace.clock()::set);
        List<Component> components = components(ports);
        stopOutdated(components);
        boolean complete = components.stream().allMatch(this::isRunning);
        // Looking at a process file removes it if its process is gone.
        var launcher = new Launcher(() -> components.forEach(this::isRunning));
        bringUp(components.subList(0, ENGINES), launcher);
        bringUp(components.subList(ENGINES, components.size()), launcher);
        if (!complete) {
            requireAllStayUp(components);
        }
        launcher.release();
        out.println(
                complete
                        ? "Patuh is already running."
                        : "Patuh is ready, after " + seconds(begin) + ". Its data is kept under " + workspace.state()
                                + ".");
    }

    /** Some failures come only after a process has said that it is ready. */
    private void requireAllStayUp(List<Component> components) {
        Await.until(SETTLING, Duration.ofMillis(100), () -> components.stream().noneMatch(this::isDead), () -> false);
        components.stream()
                .map(component -> ComponentStatus.of(component, pidFile(component)))
                .filter(status -> status.state() == ComponentStatus.State.DIED)
                .findFirst()
                .ifPresent(status -> {
                    throw new StackException(status.death());
                });
    }

    private boolean isDead(Component component) {
        return pidFile(component).dead().isPresent();
    }

    private void reportDeath(Component component) {
        if (isDead(component)) {
            out.println(ComponentStatus.of(component, pidFile(component)).death());
        }
    }

    /** Whoever changes a service and calls {@code up} wants to see the change. */
    private void stopOutdated(List<Component> components) {
        List<Component> outdated = components.stream()
                .filter(this::isRunning)
                .filter(component ->
                        component.app().filter(BuiltApp::isOutdated).isPresent())
                .toList();
        if (!outdated.isEmpty()) {
            out.println("Some services were rebuilt and are restarted ...");
            new Stopper(workspace, out).stop(outdated);
        }
    }

    private void empty(boolean isRunning) {
        if (isRunning) {
            out.println("Stopping the running stack before its data is removed ...");
            stopAll();
        }
        out.println("Removing the data of earlier runs ...");
        Folders.delete(database(StackPorts.of(workspace)).data());
        workspace.empty();
    }

    private List<Component> components(StackPorts ports) {
        var all = new ArrayList<Component>();
        PostgresComponent database = database(ports);
        all.add(database);
        all.add(new KafkaComponent(workspace, ports));
        for (Service service : Service.values()) {
            all.add(new ServiceComponent(service, workspace, ports, database.secrets(), Map.of()));
        }
        return List.copyOf(all);
    }

    private PostgresComponent database(StackPorts ports) {
        return new PostgresComponent(workspace, ports, new Secrets(workspace), account);
    }

    private boolean isRunning(Component component) {
        return pidFile(component).read().isPresent();
    }

    private PidFile pidFile(Component component) {
        return new PidFile(workspace.pidFiles(), component.name());
    }

    /** Side by side; the first failure ends the waiting, and with it the command. */
    private void bringUp(List<Component> components, Launcher launcher) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var started = new ExecutorCompletionService<Void>(threads);
            components.forEach(component -> started.submit(() -> bringUp(component, launcher), null));
            try {
                for (int i = 0; i < components.size(); i++) {
                    started.take().get();
                }
            } catch (ExecutionException e) {
                threads.shutdownNow();
                throw e.getCause() instanceof StackException known ? known : new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                threads.shutdownNow();
                Thread.currentThread().interrupt();
                throw new StackException("Interrupted.", e);
            }
        }
    }

    private void bringUp(Component component, Launcher launcher) {
        Instant begin = Instant.now();
        PidFile file = pidFile(component);
        Optional<ProcessMark> running = file.read();
        ProcessHandle process = running.flatMap(mark -> ProcessHandle.of(mark.pid()))
                .orElseGet(() -> {
                    component.prepare(launcher);
                    ProcessHandle started = launcher.start(component.spec()).toHandle();
                    ProcessMark.of(started.pid()).ifPresent(file::write);
                    return started;
                });
        if (!component.awaitReady(process, START_LIMIT)) {
            throw new StackException(failure(component, process, launcher));
        }
        component.complete();
        if (running.isEmpty()) {
            out.println("  " + component.title() + " is ready, after " + seconds(begin) + ": " + component.address());
        }
    }

    private static String failure(Component component, ProcessHandle process, Launcher launcher) {
        if (launcher.isClosed()) {
            return "Interrupted.";
        }
        String what = process.isAlive()
                ? component.title() + " is not ready after " + START_LIMIT.toSeconds() + " s.\n"
                : component.title() + " (process " + process.pid() + ") died while it was starting.\n";
        return what + LogTail.of(component.log());
    }

    private boolean stopAll() {
        List<Component> components = components(StackPorts.of(workspace));
        var stopper = new Stopper(workspace, out);
        boolean services = stopper.stop(components.subList(ENGINES, components.size()));
        boolean broker = stopper.stop(components.subList(1, 2));
        boolean database = stopper.stop(components.subList(0, 1));
        return services || broker || database;
    }

    private static String seconds(Instant since) {
        return String.format("%.1f s", Duration.between(since, Instant.now()).toMillis() / 1000.0);
    }
}
