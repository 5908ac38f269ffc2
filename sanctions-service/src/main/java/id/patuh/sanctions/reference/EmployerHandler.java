package id.patuh.sanctions.reference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

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

    EmployerHandler(Database database, Intake intake) {
        this.database = database;
        this.intake = intake;
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
        List<EmployerEvent> employers =
                events.stream().map(event -> event.data(EmployerEvent.class)).toList();
        upsert(employers);
        replaceNumbers(employers);
        intake.advance(
                Topics.EMPLOYERS,
                employers.stream().map(EmployerEvent::recordedAt).toList());
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

    private void replaceNumbers(List<EmployerEvent> employers) {
        List<String> types = new ArrayList<>();
        List<String> values = new ArrayList<>();
        List<UUID> owners = new ArrayList<>();
        for (EmployerEvent employer : employers) {
            for (EmployerEvent.Identifier identifier : employer.identifiers()) {
                if (identifier.type() == IdentifierType.NIB || identifier.type() == IdentifierType.NPWP) {
                    types.add(identifier.type().name());
                    values.add(identifier.value());
                    owners.add(employer.employerId());
                }
            }
        }
        database.update(DROP_OLD_NUMBERS, (Object)
                employers.stream().map(EmployerEvent::employerId).toArray(UUID[]::new));
        database.update(
                ADD_NUMBERS, types.toArray(String[]::new), values.toArray(String[]::new), owners.toArray(UUID[]::new));
    }
}
