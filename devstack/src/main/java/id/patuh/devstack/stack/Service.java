package id.patuh.devstack.stack;

import java.net.URI;

/** The three services, with the ports and the database that each of them owns. {@link StackPorts} says how the numbers are chosen. */
public enum Service {
    /** Who the employers are and what each agency has on record about them. */
    REGISTRY("registry", 8081, 9071),
    /** What they owe, what is missing and who comes first. */
    COMPLIANCE("compliance", 8082, 9072),
    /** The legal procedure and the TMP2T blocks. */
    SANCTIONS("sanctions", 8083, 9073);

    private final String shortName;
    private final int port;
    private final int managementPort;

    Service(String shortName, int port, int managementPort) {
        this.shortName = shortName;
        this.port = port;
        this.managementPort = managementPort;
    }

    /** Its name in commands, logs and process files. */
    public String shortName() {
        return shortName;
    }

    /** The root of its API. */
    public URI url(StackPorts ports) {
        return URI.create("http://localhost:" + port(ports));
    }

    /** The root of its metrics. */
    public URI managementUrl(StackPorts ports) {
        return URI.create("http://localhost:" + managementPort(ports));
    }

    int port(StackPorts ports) {
        return port + ports.offset();
    }

    int managementPort(StackPorts ports) {
        return managementPort + ports.offset();
    }

    /** Its module folder, for instance {@code registry-service}. */
    public String module() {
        return shortName + "-service";
    }

    /** Name of its database and of the role that owns it. */
    String database() {
        return "patuh_" + shortName;
    }
}
