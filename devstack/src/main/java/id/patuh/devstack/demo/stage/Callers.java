package id.patuh.devstack.demo.stage;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;

import id.patuh.devstack.client.ServiceClient;
import id.patuh.devstack.embedded.AccessToken;
import id.patuh.devstack.stack.Service;
import id.patuh.devstack.stack.StackPorts;
import id.patuh.devstack.stack.Workspace;

/** The people and systems that the demo speaks for, each with a token of its own. */
public final class Callers {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration LIFETIME = Duration.ofHours(2);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Workspace workspace;
    private final StackPorts ports;

    /** Callers of the stack of a project folder. */
    public Callers(Workspace workspace) {
        this.workspace = workspace;
        this.ports = StackPorts.of(workspace);
    }

    /** The folder of the stack. */
    public Workspace workspace() {
        return workspace;
    }

    /** Where Kafka listens. */
    public String bootstrapServers() {
        return ports.bootstrapServers();
    }

    /** A service as a caller of an agency or service unit sees it. */
    public ServiceClient service(Service service, String role, String agency, String subject) {
        AccessToken token = new AccessToken(subject, agency, List.of(role), List.of("*"), LIFETIME);
        return new ServiceClient(
                        http,
                        service.url(ports),
                        token.signedWith(workspace.keys().readPrivateKey()))
                .patient(PATIENCE);
    }

    /** A service as a person sees it. */
    public ServiceClient service(Service service, Person person) {
        return service(service, person.role(), person.agency(), person.subject());
    }

    /** The registry as an agency sees it that hands in extracts. */
    public ServiceClient importer(String agency) {
        return service(Service.REGISTRY, "registry-writer", agency, "demo-importer");
    }

    /** The registry as one sees it who reads only. */
    public ServiceClient reader() {
        return service(Service.REGISTRY, "registry-reader", "KEMENAKER", "demo-reader");
    }

    /** A service as an inspector sees it. */
    public ServiceClient inspector(Service service) {
        return service(service, Person.INSPECTOR);
    }

    /** The look-up as a licensing system sees it. */
    public ServiceClient licensing() {
        return service(Service.SANCTIONS, "integrator", "OSS", "demo-licensing-system");
    }
}
