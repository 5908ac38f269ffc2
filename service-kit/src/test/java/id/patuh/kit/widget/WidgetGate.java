package id.patuh.kit.widget;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

/** Lets a test stand in the middle of a request: after its effect, before its answer. */
@ApplicationScoped
public class WidgetGate {

    private final Map<String, Consumer<String>> actions = new ConcurrentHashMap<>();

    /** What happens when a widget of this name is made. */
    public void on(String name, Consumer<String> action) {
        actions.put(name, action);
    }

    /** Lets the request with this name through as nothing else is said. */
    public void open(String name) {
        actions.remove(name);
    }

    void pass(String name) {
        actions.getOrDefault(name, ignored -> {}).accept(name);
    }
}
