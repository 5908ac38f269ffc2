package id.patuh.sanctions.reference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.event.EmployerEvent;
import id.patuh.contracts.event.Topics;
import id.patuh.contracts.vocabulary.IdentifierType;
import id.patuh.kit.db.Database;
import id.patuh.kit.inbox.Delivery;
import id.patuh.kit.inbox.EventHandler;
import id.patuh.kit.inbox.InboundEvent;
import id.patuh.kit.inbox.Subscription;

/** Keeps the little this service needs to know of employers. */
@ApplicationScoped
class EmployerHandler implements EventHandler {
    private static final String CONSUMER = "sanctions-employers";
    private static final String UPSERT = """
            insert into employer_ref as r (employer_id, version, name, region_code, status, successor_id, recorded_at)
            select * from unnest(?::uuid[], ?::int8[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::timestamptz[])
            on conflict (employer_id) do update
                set version = excluded.version, name = excluded.name, region_code = excluded.region_code,
                    status = excluded.status, successor_id = excluded.successor_id, recorded_at = excluded.recorded_at
                where r.version < excluded.version
            """;
    private static final String DROP_OLD_NUMBERS = "delete from employer_identifier where employer_id = any(?::uuid[])";
    private static final String ADD_NUMBERS = """
            insert into employer_identifier (type, value, employer_id)
            select * from unnest(?::text[], ?::text[], ?::uuid[]) on conflict do nothing
            """;

    private final Database database;
    private final Intake intake;
    private final Employers employers;
    private final NumbersListener listener;

    EmployerHandler(Database database, Intake intake, Employers employers, NumbersListener listener) {
        this.database = database;
        this.intake = intake;
        this.employers = employers;
        this.listener = listener;
    }

    @Override
    public Subscription subscription() {
        return new Subscription(CONSUMER, Topics.EMPLOYERS, Delivery.LATEST_STATE);
    }

    @Override
    public Set<String> types() {
        return Set.of(EmployerEvent.TYPE);
    }

    @Override
    public void apply(List<InboundEvent> events) {
        // In one order, so that transactions which need the same rows wait for each other and never in a circle.
        List<EmployerEvent> news = events.stream()
                .map(event -> event.data(EmployerEvent.class))
                .sorted(Comparator.comparing(EmployerEvent::employerId))
                .toList();
        Set<UUID> touched = regrouped(news);
        upsert(news);
        List<EmployerEvent> renumbered = renumbered(news);
        replaceNumbers(renumbered);
        renumbered.forEach(employer -> touched.add(employer.employerId()));
        if (!touched.isEmpty()) {
            listener.numbersChanged(employers.family(touched));
        }
        intake.advance(
                Topics.EMPLOYERS, news.stream().map(EmployerEvent::recordedAt).toList());
    }

    /** Employers whose successor is another than before, and the successors they had. */
    private Set<UUID> regrouped(List<EmployerEvent> news) {
        Map<UUID, UUID> successors = new HashMap<>();
        database.query(
                "select employer_id, successor_id from employer_ref where employer_id = any(?::uuid[])",
                row -> successors.put(
                        row.getObject("employer_id", UUID.class), row.getObject("successor_id", UUID.class)),
                (Object) ids(news));
        Set<UUID> regrouped = new HashSet<>();
        for (EmployerEvent employer : news) {
            UUID before = successors.get(employer.employerId());
            if (!Objects.equals(before, employer.successorId())) {
                regrouped.add(employer.employerId());
                if (before != null) {
                    regrouped.add(before);
                }
            }
        }
        return regrouped;
    }

    private static UUID[] ids(List<EmployerEvent> employers) {
        return employers.stream().map(EmployerEvent::employerId).toArray(UUID[]::new);
    }

    private void upsert(List<EmployerEvent> employers) {
        database.update(
                UPSERT,
                employers.stream().map(EmployerEvent::employerId).toArray(UUID[]::new),
                employers.stream().map(EmployerEvent::version).toArray(Long[]::new),
                employers.stream().map(EmployerEvent::name).toArray(String[]::new),
                employers.stream().map(EmployerEvent::regionCode).toArray(String[]::new),
                employers.stream().map(employer -> employer.status().name()).toArray(String[]::new),
                employers.stream().map(EmployerEvent::successorId).toArray(UUID[]::new),
                employers.stream().map(EmployerEvent::recordedAt).toArray(Instant[]::new));
    }

    /** Employers that have other numbers than before. */
    private List<EmployerEvent> renumbered(List<EmployerEvent> news) {
        Map<UUID, Set<EmployerEvent.Identifier>> held = new HashMap<>();
        database.query(
                "select employer_id, type, value from employer_identifier where employer_id = any(?::uuid[])",
                row -> held.computeIfAbsent(row.getObject("employer_id", UUID.class), id -> new HashSet<>())
                        .add(Employers.identifier(row)),
                (Object) ids(news));
        return news.stream()
                .filter(employer -> !numbers(employer).equals(held.getOrDefault(employer.employerId(), Set.of())))
                .toList();
    }

    private static Set<EmployerEvent.Identifier> numbers(EmployerEvent employer) {
        return employer.identifiers().stream()
                .filter(identifier ->
                        identifier.type() == IdentifierType.NIB || identifier.type() == IdentifierType.NPWP)
                .collect(Collectors.toUnmodifiableSet());
    }

    private void replaceNumbers(List<EmployerEvent> renumbered) {
        if (renumbered.isEmpty()) {
            return;
        }
        List<String> types = new ArrayList<>();
        List<String> values = new ArrayList<>();
        List<UUID> owners = new ArrayList<>();
        for (EmployerEvent employer : renumbered) {
            for (EmployerEvent.Identifier number : numbers(employer)) {
                types.add(number.type().name());
                values.add(number.value());
                owners.add(employer.employerId());
            }
        }
        database.update(DROP_OLD_NUMBERS, (Object) ids(renumbered));
        database.update(
                ADD_NUMBERS, types.toArray(String[]::new), values.toArray(String[]::new), owners.toArray(UUID[]::new));
    }
}
