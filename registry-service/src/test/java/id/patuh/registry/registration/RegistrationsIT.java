package id.patuh.registry.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.patuh.contracts.vocabulary.RecordType;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.Tokens;
import id.patuh.kit.audit.AuditLog;
import id.patuh.kit.audit.Origin;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.db.Database;
import id.patuh.kit.db.DatabaseException;
import id.patuh.kit.nik.NikKey;
import id.patuh.registry.Api;
import id.patuh.registry.Rows;
import id.patuh.registry.intake.RowLine;
import id.patuh.registry.statement.JsonFields;
import id.patuh.registry.statement.RowReader;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;

/** Employers that many register at once: each is registered or refused as it would be alone. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class RegistrationsIT {
    private static final String REGION = "9202";

    @Inject
    RegistrationBatcher registrations;

    @Inject
    NumberInUseCheck numbers;

    @Inject
    NikKey nikKey;

    @Inject
    AuditLog audit;

    @Inject
    Database database;

    @Inject
    ObjectMapper mapper;

    @Inject
    Clock clock;

    @Test
    void eachOfAGroupIsNotedAndToldInTheNameOfItsOwnRequest() {
        String word = UUID.randomUUID().toString().substring(0, 8).replaceAll("[0-9]", "q");
        List<RegistrationBatcher.Wanted> wanted = List.of(
                wanted("a", Rows.wlkp().with("name", "PT " + word + " Lestari")),
                wanted("b", Rows.wlkp().with("name", "PT Tersendiri " + word.repeat(2))),
                wanted("c", Rows.wlkp().with("name", "CV " + word + " Lestari")));
        List<RegistrationBatcher.Registered> registered =
                QuarkusTransaction.requiringNew().call(() -> registrations.register(wanted));
        assertThat(registered)
                .extracting(one -> one.document().id())
                .doesNotHaveDuplicates()
                .doesNotContainNull();
        assertThat(registered)
                .extracting(RegistrationBatcher.Registered::similar)
                .containsExactly(true, false, true);
        assertThat(texts("select count(distinct xmin::text) from employer where id = any (?)", registered))
                .containsExactly("1");
        assertThat(texts("""
                        select actor || ' ' || agency || ' ' || roles::text || ' ' || request_id || ' ' || coalesce(trace_id, '-')
                        from audit_log where subject_id = any (?::text[]) and action = 'EMPLOYER_REGISTERED' order by actor
                        """, registered))
                .containsExactly(
                        "a KEMENAKER {registry-reader,registry-writer} request-a trace-a",
                        "b KEMENAKER {registry-reader,registry-writer} request-b trace-b",
                        "c KEMENAKER {registry-reader,registry-writer} request-c trace-c");
        assertThat(texts("""
                        select s.recorded_by || ' ' || s.source from statement s join membership m on m.record_id = s.record_id
                        where m.employer_id = any (?) order by 1
                        """, registered)).containsExactly("a MANUAL", "b MANUAL", "c MANUAL");
        assertThat(texts("""
                        select headers ->> 'correlationid' from (
                            select aggregate_id, headers from outbox union all select aggregate_id, headers from feed) e
                        where aggregate_id in (select record_id from membership where employer_id = any (?)) order by 1
                        """, registered)).containsExactly("request-a", "request-b", "request-c");
        assertThat(texts("""
                        select headers ->> 'correlationid' from (
                            select aggregate_id, headers from outbox union all select aggregate_id, headers from feed) e
                        where aggregate_id = any (?) order by 1
                        """, registered))
                .as("the third raises a question about the first as well")
                .containsExactly("request-a", "request-b", "request-c", "request-c");
    }

    @Test
    void whoWantsANumberThatIsKnownIsRefusedAndNobodyElse() {
        String known = Api.nib();
        String holder = Api.registered(Rows.wlkp().with("nib", known));
        String wantedByMany = Api.nib();
        List<Response> answers;
        try (ExecutorService callers = Executors.newFixedThreadPool(24)) {
            answers = IntStream.range(0, 96)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> posted(
                                    i,
                                    switch (i % 12) {
                                        case 0 -> known;
                                        case 1 -> wantedByMany;
                                        default -> Api.nib();
                                    }),
                            callers))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        }
        String first = Api.employer("NIB:" + wantedByMany).get("employerId").toString();
        int winners = 0;
        for (int i = 0; i < answers.size(); i++) {
            Response answer = answers.get(i);
            String employer = answer.path("employerId");
            if (i % 12 == 0) {
                assertThat(answer.statusCode()).isEqualTo(409);
                assertThat(employer).isEqualTo(holder);
            } else if (i % 12 == 1) {
                assertThat(employer).isEqualTo(first);
                winners += answer.statusCode() == 201 ? 1 : 0;
            } else {
                assertThat(answer.statusCode()).isEqualTo(201);
                assertThat(audited(employer)).containsExactly("many-" + i + " many-request-" + i);
            }
        }
        assertThat(winners).isEqualTo(1);
    }

    @Test
    void whenTheDatabaseFailsItIsNotTriedAgain() {
        AtomicInteger tried = new AtomicInteger();
        RegistrationBatcher broken = new RegistrationBatcher(null, numbers, audit, clock) {
            @Override
            List<Registered> register(List<Wanted> wanted) {
                tried.incrementAndGet();
                throw new DatabaseException(new SQLException("connection lost", "08006"));
            }
        };
        try {
            List<RegistrationBatcher.Wanted> two = List.of(wanted("a", Rows.wlkp()), wanted("b", Rows.wlkp()));
            assertThatThrownBy(() -> broken.attempt(two)).isInstanceOf(DatabaseException.class);
            assertThatThrownBy(() -> broken.together(two.getFirst())).isInstanceOf(DatabaseException.class);
            assertThat(tried).hasValue(2);
        } finally {
            broken.close();
        }
    }

    private RegistrationBatcher.Wanted wanted(String who, Rows report) {
        JsonNode body = mapper.valueToTree(report.with("regionCode", REGION).json());
        LocalDate today = LocalDate.now(clock);
        Caller caller = new Caller(who, "KEMENAKER", Set.of("registry-writer", "registry-reader"), Set.of("*"));
        return new RegistrationBatcher.Wanted(
                RowLine.of(
                        0,
                        RowReader.read(RecordType.WLKP, JsonFields.strict(body), today)
                                .value(),
                        nikKey),
                new Origin(caller, "request-" + who, "trace-" + who),
                "{\"source\": \"/patuh/test\", \"actorg\": \"KEMENAKER\", \"correlationid\": \"request-" + who + "\"}");
    }

    private List<String> texts(String sql, List<RegistrationBatcher.Registered> registered) {
        UUID[] ids = registered.stream().map(one -> one.document().id()).toArray(UUID[]::new);
        return database.query(sql, row -> row.getString(1), (Object) ids);
    }

    private static Response posted(int number, String nib) {
        return Api.as(Tokens.of("registry-writer").agency("KEMENAKER").subject("many-" + number))
                .header("X-Request-Id", "many-request-" + number)
                .contentType(ContentType.JSON)
                .body(Rows.wlkp().with("nib", nib).json())
                .post("/v1/employers");
    }

    private List<String> audited(String employer) {
        return database.query(
                "select actor || ' ' || request_id from audit_log where subject_id = ?",
                row -> row.getString(1),
                employer);
    }
}
