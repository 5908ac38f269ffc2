package id.patuh.devstack.demo;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;

import id.patuh.devstack.client.ServiceClient;
import id.patuh.devstack.embedded.AccessToken;
import id.patuh.devstack.stack.Service;
import id.patuh.devstack.stack.StackPorts;
import id.patuh.devstack.stack.Workspace;

/** The people and systems that the demo speaks for, each with a token of its own. */
final class Callers {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration LIFETIME = Duration.ofHours(2);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Workspace workspace;
    private final StackPorts ports;

    Callers(Workspace workspace) {
        this.workspace = workspace;
        this.ports = StackPorts.of(workspace);
    }

    Workspace workspace() {
        return workspace;
    }

    String bootstrapServers() {
        return ports.bootstrapServers();
    }

    /** A service as a caller of an agency or service unit sees it. */
    ServiceClient service(Service service, String role, String agency, String subject) {
        AccessToken token = new AccessToken(subject, agency, List.of(role), List.of("*"), LIFETIME);
        return new ServiceClient(
                        http,
                        service.url(ports),
                        token.signedWith(workspace.keys().readPrivateKey()))
                .patient(PATIENCE);
    }

    ServiceClient service(Service service, Person person) {
        return service(service, person.role(), person.agency(), person.subject());
    }

    ServiceClient importer(String agency) {
        return service(Service.REGISTRY, "registry-writer", agency, "demo-importer");
    }

    ServiceClient reader() {
        return service(Service.REGISTRY, "registry-reader", "KEMENAKER", "demo-reader");
    }

    ServiceClient inspector(Service service) {
        return service(service, Person.INSPECTOR);
    }

    ServiceClient licensing() {
        return service(Service.SANCTIONS, "integrator", "OSS", "demo-licensing-system");
    }
}
