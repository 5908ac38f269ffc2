package id.patuh.devstack.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * Puts a path of the test's own between the application and its database, on which the database can be made silent. A test that names
 * it with {@code restrictToAnnotatedClass} has a field {@code AtomicReference<String>}, which says how the path is: {@link #OPEN},
 * {@link #FROZEN} or {@link #FAILED_OVER}. The application has production's patience.
 */
public final class SilentDatabase implements QuarkusTestResourceLifecycleManager {
    /** Bytes go through. */
    public static final String OPEN = "OPEN";

    /** No byte goes through and no connection is closed, as when the database's host stands still. Later the bytes arrive. */
    public static final String FROZEN = "FROZEN";

    /** New connections work; those that were there are never answered nor closed, as when the host is gone and another took its place. */
    public static final String FAILED_OVER = "FAILED_OVER";

    private static final int BUFFER = 1 << 16;
    private static final long LOOK_MILLIS = 5;

    private final AtomicReference<String> state = new AtomicReference<>(OPEN);
    private ServerSocket door;
    private InetAddress host;
    private int port;

    @Override
    public Map<String, String> start() {
        String url = new PatuhTestResource().start().get("quarkus.datasource.jdbc.url");
        URI address = URI.create(url.substring("jdbc:".length()));
        try {
            host = InetAddress.getByName(address.getHost());
            port = address.getPort();
            door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().name("silent-database").start(this::accept);
        String through = url.replace(
                address.getHost() + ":" + port, door.getInetAddress().getHostAddress() + ":" + door.getLocalPort());
        return Map.of(
                "quarkus.datasource.jdbc.url",
                through,
                "patuh.http.patience",
                "PT4S",
                "quarkus.datasource.jdbc.acquisition-timeout",
                "1500ms");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(state, new TestInjector.MatchesType(AtomicReference.class));
    }

    @Override
    public int order() {
        // After PatuhTestResource, whose address of the database it replaces.
        return 10;
    }

    @Override
    public void stop() {
        try {
            state.set(OPEN);
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket client = door.accept();
                Thread.ofVirtual().start(() -> connect(client));
            }
        } catch (IOException closed) {
            // The test has ended.
        }
    }

    private void connect(Socket client) {
        try {
            waitWhileFrozen();
            Socket server = new Socket(host, port);
            AtomicBoolean lost = new AtomicBoolean();
            Thread.ofVirtual().start(() -> copy(client, server, lost));
            copy(server, client, lost);
        } catch (IOException | InterruptedException gone) {
            close(client);
        }
    }

    private void copy(Socket from, Socket to, AtomicBoolean lost) {
        byte[] buffer = new byte[BUFFER];
        // What was connected before the failover began is lost in it.
        boolean before = !FAILED_OVER.equals(state.get());
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                waitWhileFrozen();
                if (before && FAILED_OVER.equals(state.get())) {
                    lost.set(true);
                }
                if (!lost.get()) {
                    out.write(buffer, 0, read);
                    out.flush();
                }
            }
        } catch (IOException | InterruptedException gone) {
            // Either side has closed.
        }
    }

    private void waitWhileFrozen() throws InterruptedException {
        while (FROZEN.equals(state.get())) {
            Thread.sleep(LOOK_MILLIS);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException closed) {
            // It is gone all the same.
        }
    }
}
