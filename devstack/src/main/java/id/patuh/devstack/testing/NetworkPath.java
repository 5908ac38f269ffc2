package id.patuh.devstack.testing;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** A way to a server, by a port of this machine, that can be made as bad as networks are. */
public final class NetworkPath implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    private static final int WAITING_CONNECTIONS = 100;
    private static final long LOOK_MILLIS = 5;

    private final InetSocketAddress server;
    private final Supplier<State> state;
    private final ServerSocket door;
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();

    /** What becomes of the bytes. */
    public enum State {
        /** Bytes go through. */
        OPEN,
        /** No byte goes through and no connection is closed, as when the server's host stands still. Later the bytes arrive. */
        FROZEN,
        /** New connections work; those that were there are never answered nor closed, as when the host is gone and another took its place. */
        FAILED_OVER,
        /** Connections are closed, and new ones are closed as they come. */
        REFUSED
    }

    /**
     * Opens the way; its port is free and chosen by the system.
     *
     * @param state how the way is, asked again and again
     */
    public NetworkPath(String host, int port, Supplier<State> state) {
        this.state = state;
        try {
            this.server = new InetSocketAddress(InetAddress.getByName(host), port);
            this.door = new ServerSocket(0, WAITING_CONNECTIONS, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().name("network-path").start(this::accept);
    }

    /** Host and port at which it begins. */
    public String address() {
        return door.getInetAddress().getHostAddress() + ":" + door.getLocalPort();
    }

    @Override
    public void close() {
        close(door);
        clients.forEach(NetworkPath::close);
    }

    private void accept() {
        try {
            while (true) {
                Socket client = door.accept();
                Thread.ofVirtual().start(() -> connect(client));
            }
        } catch (IOException closed) {
            // Nobody needs it any more.
        }
    }

    private void connect(Socket client) {
        clients.add(client);
        try {
            waitWhileFrozen();
            Socket behind = new Socket(server.getAddress(), server.getPort());
            AtomicBoolean lost = new AtomicBoolean();
            Thread.ofVirtual().start(() -> copy(client, behind, lost));
            Thread.ofVirtual().start(() -> watch(client, behind, lost));
            copy(behind, client, lost);
        } catch (IOException | InterruptedException gone) {
            close(client);
        }
        if (client.isClosed()) {
            clients.remove(client);
        }
    }

    private void copy(Socket from, Socket to, AtomicBoolean lost) {
        byte[] buffer = new byte[BUFFER];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                waitWhileFrozen();
                if (!lost.get()) {
                    out.write(buffer, 0, read);
                    out.flush();
                }
            }
        } catch (IOException | InterruptedException gone) {
            // Either side has closed.
        }
        if (!lost.get()) {
            close(from);
            close(to);
        }
    }

    // What was connected before a failover is lost in it: the server's side is gone, and the client's never learns of
    // it.
    private void watch(Socket client, Socket behind, AtomicBoolean lost) {
        boolean before = state.get() != State.FAILED_OVER;
        try {
            while (!client.isClosed() && !lost.get() && state.get() != State.REFUSED) {
                Thread.sleep(LOOK_MILLIS);
                lost.set(before && state.get() == State.FAILED_OVER);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
        if (!lost.get()) {
            close(client);
        }
        close(behind);
    }

    private void waitWhileFrozen() throws InterruptedException {
        while (state.get() == State.FROZEN) {
            Thread.sleep(LOOK_MILLIS);
        }
    }

    private static void close(Closeable socket) {
        try {
            socket.close();
        } catch (IOException closed) {
            // It is gone all the same.
        }
    }
}
