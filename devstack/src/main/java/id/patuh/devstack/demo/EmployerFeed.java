package id.patuh.devstack.demo;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.devstack.client.ServiceClient;

/** A copy of the employers, kept by the registry's numbered feed as any system without Kafka would keep one. */
final class EmployerFeed {
    private static final int PAGE = 500;
    private static final int NEWEST = 100;

    private final ServiceClient registry;
    private final Map<String, Employer> employers = new HashMap<>();
    private final Deque<Employer> newest = new ArrayDeque<>();
    private long last;

    EmployerFeed(ServiceClient registry) {
        this.registry = registry;
    }

    /**
     * An employer by its last event.
     *
     * @param active false where it has no records, because it was merged or all went elsewhere
     * @param registrations registrations of the programme in which it has most
     */
    record Employer(
            String id,
            String name,
            long version,
            boolean active,
            int open,
            int closed,
            int regions,
            int registrations) {

        static Employer of(JsonNode data) {
            JsonNode doors = data.path("workplaces");
            int registrations = 0;
            for (JsonNode programme : data.path("coverage")) {
                registrations =
                        Math.max(registrations, programme.path("registrations").asInt());
            }
            return new Employer(
                    data.path("employerId").asText(),
                    data.path("name").asText(),
                    data.path("version").asLong(),
                    data.path("status").asText().equals("ACTIVE"),
                    doors.path("open").asInt(),
                    doors.path("closed").asInt(),
                    doors.path("regions").asInt(),
                    registrations);
        }
    }

    /** Reads on from the last change it knows. */
    boolean follow() {
        boolean grew = false;
        while (true) {
            JsonNode items = registry.get("/v1/changes?topic=employers&limit=" + PAGE + "&after=" + last)
                    .expect(200)
                    .json()
                    .path("items");
            if (items.isEmpty()) {
                return grew;
            }
            grew = true;
            items.forEach(change -> keep(Employer.of(change.path("data"))));
            last = items.get(items.size() - 1).path("changeNumber").asLong();
        }
    }

    private void keep(Employer employer) {
        employers.put(employer.id(), employer);
        newest.addLast(employer);
        if (newest.size() > NEWEST) {
            newest.removeFirst();
        }
    }

    /** The employers of the newest hundred changes. */
    List<Employer> newest() {
        return List.copyOf(newest);
    }

    /** Employers that have records. */
    List<Employer> active() {
        return employers.values().stream().filter(Employer::active).toList();
    }

    /** The one with most doors and, of these, most registrations. */
    Optional<Employer> largest() {
        return employers.values().stream()
                .filter(Employer::active)
                .max(Comparator.comparingInt(Employer::open)
                        .thenComparingInt(Employer::registrations)
                        .thenComparing(Employer::id));
    }
}
