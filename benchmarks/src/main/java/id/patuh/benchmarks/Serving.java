package id.patuh.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

import id.patuh.devstack.stack.Service;

/** Reading, finding, listing, searching and creating over HTTP, beside prepared statements on the same server. */
final class Serving {
    private static final int[] CONNECTIONS = {16, 64};
    private static final int[] FEW = {1, 4};
    private static final int CALLERS = 64;
    // At the end the tables that are asked are read once: requests for any of millions of employers just imported would
    // wait for the disk, whoever answers them.
    private static final String PREPARATION = """
            drop schema if exists serving_limit cascade;
            create schema serving_limit;
            create table serving_limit.numbered as select row_number() over () as n, e.* from employer e limit 1000000;
            alter table serving_limit.numbered add primary key (n);
            create table serving_limit.employer (like public.employer including all excluding indexes);
            insert into serving_limit.employer select * from public.employer;
            do $$ declare made text; begin for made in select replace(indexdef, ' ON public.', ' ON serving_limit.') \
            from pg_indexes where schemaname = 'public' and tablename = 'employer' loop execute made; end loop; end $$;
            create table serving_limit.outbox (like public.outbox including all);
            vacuum analyze serving_limit.numbered;
            vacuum analyze serving_limit.employer;
            select max(version) from employer;
            select max(recorded_at) from identity_number;
            set enable_seqscan = off;
            select count(id) from employer;
            select count(key) from identity_number;
            reset enable_seqscan;
            """;

    // As many employers as the registry has, with the same indexes, take one more of a name and region that are known.
    private static final String INSERTS = """
            \\set n random(1, %d)
            begin;
            insert into serving_limit.employer (id, version, status, name_key, scale, kbli, region_code, recorded_at, data)
            select uuidv7(), 1, status, name_key, scale, kbli, region_code, now(), data
            from serving_limit.numbered where n = :n;
            insert into serving_limit.outbox (topic, type, event_key, aggregate_id, aggregate_version, data, headers, recorded_at)
            values ('limit', 'limit', uuidv7(), uuidv7(), 1, json_build_object('employerId', uuidv7(), 'name', 'PT Batas', 'version', 1), '{}',
                now());
            commit;
            """;

    private final BenchStack stack;
    private final Connection database;
    private final Requests requests;
    private final int employers;

    Serving(BenchStack stack, Connection database, int employers) {
        this.stack = stack;
        this.database = database;
        this.requests = new Requests(stack.tokens(CALLERS, "registry-writer,registry-reader", "KEMENAKER"));
        this.employers = employers;
    }

    void run() throws IOException, SQLException {
        Optional<Path> wrk = Program.find("wrk");
        Optional<Path> pgbench = Program.find("pgbench");
        if (wrk.isEmpty() || pgbench.isEmpty()) {
            System.out.println(
                    "serving              not measured: it needs wrk and pgbench (packages wrk and postgresql)");
            return;
        }
        for (String statement : PREPARATION.split(";\n")) {
            try (var execute = database.createStatement()) {
                execute.execute(statement);
            }
        }
        measure(new Load(stack, Service.REGISTRY, wrk.get(), pgbench.get()));
    }

    private void measure(Load load) throws IOException, SQLException {
        int copies = Math.min(employers, 1_000_000);
        String byId = requests.byId(database);
        String select = "\\set n random(1, %d)\nselect * from serving_limit.numbered where n = :n;\n".formatted(copies);
        compare(load, "read by id", byId, select);
        String point = """
                \\set n random(0, %d)
                select employer_id from identity_number
                where type = 'NIB' and key = '00001' || lpad(:n::text, 8, '0') and ended_sequence is null and valid_to is null;
                """.formatted(employers - 1);
        compare(load, "find by identifier", requests.byNumber(employers), point);
        compare(load, "create", requests.creations(), INSERTS.formatted(copies));
        for (Requests.Named list : requests.lists()) {
            load.warmUp(list.script());
            for (int connections : FEW) {
                Load.Answered answered = load.requests(list.script(), connections);
                System.out.printf(
                        "%-20s %d connections: %,8.0f requests/s   p99 %s%n",
                        list.name(), connections, answered.rate(), answered.p99());
            }
        }
    }

    private void compare(Load load, String what, String script, String statements) throws IOException {
        load.warmUp(script);
        for (int connections : CONNECTIONS) {
            double limit = load.transactions(statements, connections);
            Load.Answered answered = load.requests(script, connections);
            System.out.printf(
                    "%-20s %d connections: pgbench %,8.0f/s   HTTP %,8.0f/s   ratio %.2f   p99 %s%n",
                    what, connections, limit, answered.rate(), answered.rate() / limit, answered.p99());
        }
    }
}
