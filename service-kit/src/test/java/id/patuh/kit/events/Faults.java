package id.patuh.kit.events;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Singleton;

import id.patuh.kit.db.Database;
import id.patuh.kit.inbox.PoisonEvent;

/** What shall go wrong, by thing and version, after the effect was written. */
@Singleton
public class Faults {
    private final Map<String, Fault> planned = new ConcurrentHashMap<>();
    private final Database database;

    Faults(Database database) {
        this.database = database;
    }

    public enum Kind {
        POISON,
        BUG,
        ERROR,
        CONFLICT,
        CONNECTION_LOST
    }

    private record Fault(Kind kind, int times) {}

    public void plan(UUID thing, long version, Kind kind, int times) {
        planned.put(thing + "/" + version, new Fault(kind, times));
    }

    public void strike(UUID thing, long version) {
        String key = thing + "/" + version;
        Fault fault = planned.get(key);
        if (fault == null || fault.times() == 0) {
            return;
        }
        planned.put(key, new Fault(fault.kind(), fault.times() - 1));
        switch (fault.kind()) {
            case POISON -> throw new PoisonEvent("THING_IMPOSSIBLE", "This thing cannot be");
            case BUG -> throw new IllegalArgumentException("a bug");
            case ERROR -> throw new StackOverflowError("too deep");
            case CONFLICT -> database.update("do $$ begin raise exception using errcode = '40001'; end $$");
            case CONNECTION_LOST ->
                database.query("select pg_terminate_backend(pg_backend_pid())", row -> row.getBoolean(1));
        }
    }
}
