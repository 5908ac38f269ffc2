package id.patuh.kit.events;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.patuh.kit.db.Database;
import id.patuh.kit.outbox.Outbox;
import id.patuh.kit.outbox.OutboxEvent;

/** The smallest aggregate: a thing with a version, which tells of each change. */
@ApplicationScoped
public class Things {
    public static final String TYPE = "id.patuh.kit.thing.changed.v1";

    private final Database database;
    private final Outbox outbox;

    Things(Database database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    public record ThingData(UUID thingId, long version, Long changeNumber, String text) {}

    /** Changes a thing, or makes it, as a service would: row lock, new version, event. */
    @Transactional
    public long change(String topic, UUID thing, String text) {
        long version = database.first("""
                        insert into thing (id, version) values (?, 1)
                        on conflict (id) do update set version = thing.version + 1 returning version
                        """, row -> row.getLong("version"), thing).orElseThrow();
        outbox.append(event(topic, thing, version, text));
        return version;
    }

    /** Changes a thing several times in one transaction. */
    @Transactional
    public void changeOften(String topic, UUID thing, int times) {
        for (int i = 0; i < times; i++) {
            change(topic, thing, "x");
        }
    }

    /** A change that is taken back. */
    @Transactional
    public void changeAndFail(String topic, UUID thing) {
        change(topic, thing, "never");
        throw new IllegalArgumentException("rolled back");
    }

    /** Two transactions' events in one: not what a service does, but quick. */
    @Transactional
    public void append(List<OutboxEvent> events) {
        outbox.append(events);
    }

    public static OutboxEvent event(String topic, UUID thing, long version, String text) {
        return new OutboxEvent(topic, TYPE, thing, thing, version, new ThingData(thing, version, null, text));
    }

    /** What consumers did for a thing, in order. */
    public List<Effect> effects(UUID thing) {
        return new ArrayList<>(database.query(
                "select consumer, event_id, version from effect where thing_id = ? order by line",
                row -> new Effect(
                        row.getString("consumer"), row.getObject("event_id", UUID.class), row.getLong("version")),
                thing));
    }

    public List<Long> versions(UUID thing) {
        return effects(thing).stream().map(Effect::version).toList();
    }

    public record Effect(String consumer, UUID eventId, long version) {}
}
