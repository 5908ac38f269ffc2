package id.patuh.devstack;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

import id.patuh.devstack.stack.ComponentStatus;
import id.patuh.devstack.stack.Workspace;

/** What users read about a stack. */
final class Report {
    private Report() {}

    /** Addresses, memory, and what to do next. */
    static void print(PrintStream out, Workspace workspace, List<ComponentStatus> status) {
        table(out, status);
        clock(out, workspace);
        out.println();
        out.println("Read and try each service's API at /q/swagger-ui. To get a token and call with it:");
        out.println("  ./patuh token registry-reader");
        out.println("  curl -H \"Authorization: Bearer $(./patuh token registry-reader)\" "
                + address(status, "registry-service") + "/v1/employers");
        out.println("The logs are in " + workspace.logs() + ". ./patuh down stops everything.");
    }

    /** One line for each process, and the sum of their memory. */
    static void table(PrintStream out, List<ComponentStatus> status) {
        String line = "  %-20s %-24s %-10s %8s %10s%n";
        out.printf(line, "", "address", "state", "process", "memory");
        for (ComponentStatus one : status) {
            boolean runs = one.pid() != 0;
            out.printf(
                    line,
                    one.title(),
                    one.address(),
                    word(one.state()),
                    runs ? one.pid() : "-",
                    runs ? mebibytes(one.memoryKib()) : "-");
        }
        long total = status.stream().mapToLong(ComponentStatus::memoryKib).sum();
        out.printf(line, "total", "", "", "", mebibytes(total));
        status.stream()
                .map(ComponentStatus::death)
                .filter(death -> !death.isEmpty())
                .forEach(out::println);
        if (status.stream().anyMatch(ComponentStatus::outdated)) {
            out.println("Some services were rebuilt after they had been started; ./patuh up restarts them.");
        }
    }

    /** Says so if the services do not follow the system's time. */
    static void clock(PrintStream out, Workspace workspace) {
        Duration offset = workspace.clock().offset();
        if (!offset.isZero()) {
            out.println("The test clock is at "
                    + ClockMove.display(workspace.clock().now()) + ". ./patuh clock reset sets it back.");
        }
    }

    private static String word(ComponentStatus.State state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String mebibytes(long kib) {
        return kib / 1024 + " MiB";
    }

    private static String address(List<ComponentStatus> status, String title) {
        return status.stream()
                .filter(one -> one.title().equals(title))
                .map(ComponentStatus::address)
                .findFirst()
                .orElseThrow();
    }
}
