package id.patuh.devstack.stack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import id.patuh.devstack.embedded.Ports;
import id.patuh.devstack.process.PortOwner;
import id.patuh.devstack.process.StackException;

/** What is checked before anything is started, stopped or removed: whatever must fail fails at once, and changes nothing. */
final class StartCheck {
    private StartCheck() {}

    /**
     * Fails if a service is not built, or a port is taken by anything but this stack itself.
     *
     * @throws StackException naming all ports that are taken, who holds them if the system says so, and a way out
     */
    static void require(List<Component> wanted, List<Component> running) {
        wanted.forEach(StartCheck::requireBuilt);
        Set<Integer> own = new HashSet<>();
        running.forEach(component -> own.addAll(component.ports()));
        var taken = new ArrayList<String>();
        for (Component component : wanted) {
            for (int port : component.ports()) {
                if (!own.contains(port) && Ports.isTaken(port)) {
                    taken.add("Port " + port + ", which " + component.title() + " needs, is taken by "
                            + PortOwner.of(port).orElse("another process") + ".");
                }
            }
        }
        if (!taken.isEmpty()) {
            throw new StackException(String.join("\n", taken)
                    + "\nNothing was started. Stop that process, or move all ports of this stack: PATUH_PORT_OFFSET="
                    + StackPorts.firstFree().offset() + " ./patuh up");
        }
    }

    private static void requireBuilt(Component component) {
        component.app().filter(app -> !app.isBuilt()).ifPresent(app -> {
            throw new StackException(
                    component.title() + " is not built: there is nothing to run in " + app.built() + ".");
        });
    }
}
