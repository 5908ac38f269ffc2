package id.patuh.kit.caller;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.arc.Arc;

/** Who stands behind what is being done: the caller of the request, or the service itself in jobs and consumers. */
@ApplicationScoped
public class Actor {

    private final CurrentCaller current;
    private final Caller system;

    Actor(CurrentCaller current, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.current = current;
        this.system = new Caller("system:" + service, "", Set.of(), Set.of("*"));
    }

    /** The service itself, for what it does on its own within a request. */
    public Caller service() {
        return system;
    }

    /** The caller, or {@code system:<service>} outside of a request and on paths open to anybody. */
    public Caller get() {
        return Arc.container().requestContext().isActive() ? current.find().orElse(system) : system;
    }
}
