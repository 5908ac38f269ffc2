package id.patuh.devstack.stack;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

import com.sun.net.httpserver.HttpServer;

/** Stands in for a service in the launcher's tests: answers the readiness check, or dies, at once or later, when a file tells it to. */
final class FakeService {
    private static final long POLL_NANOS = 10_000_000;

    private FakeService() {}

    public static void main(String[] arguments) throws IOException {
        // The working directory is the stack's own folder.
        if (Files.exists(Path.of("die"))) {
            System.out.println("This service was told to die");
            System.exit(1);
        }
        int port = Integer.parseInt(System.getenv("QUARKUS_HTTP_PORT"));
        HttpServer server = HttpServer.create(new InetSocketAddress("localhost", port), 0);
        server.createContext("/q/health/ready", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        if (Files.exists(Path.of("die-later"))) {
            while (!Files.exists(Path.of("die-now"))) {
                LockSupport.parkNanos(POLL_NANOS);
            }
            System.out.println("This service was told to die after it was ready");
            System.exit(1);
        }
    }

    /** Writes a jar that runs this class from where it has been compiled to. */
    static void install(Path jar) throws IOException {
        Files.createDirectories(jar.getParent());
        var manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.put(Attributes.Name.MAIN_CLASS, FakeService.class.getName());
        main.put(
                Attributes.Name.CLASS_PATH,
                FakeService.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toString());
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
    }
}
