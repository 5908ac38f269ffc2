package id.patuh.sanctions.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.kit.db.Database;
import id.patuh.sanctions.policy.PolicyBook;
import id.patuh.sanctions.reference.AssessmentQuery;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The intake of assessments stays set-based: the number of statements does not depend on the number of employers. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class ProposalIntakeIT {
    private static final String REGION = "9401";
    private static final String EMPLOYERS = """
            insert into employer_ref (employer_id, version, name, region_code, status, recorded_at)
            select id, 1, 'PT Massal', ?, 'ACTIVE', now() from unnest(?::uuid[]) id
            """;
    private static final String ASSESSMENTS = """
            insert into assessment_ref (employer_id, version, as_of, assessed_at, class, priority, findings)
            select id, 1, '2026-01-05', now(), 'IN_ARREARS', 40, ?::jsonb from unnest(?::uuid[]) id
            """;
    private static final String ARREARS =
            "[{\"code\":\"ARREARS\",\"agency\":\"BPJS_TK\",\"programme\":\"JHT\",\"months\":2}]";

    @Inject
    DataSource dataSource;

    @Inject
    Database database;

    @Inject
    PolicyBook policies;

    @Inject
    Clock clock;

    @AfterEach
    void empty() {
        database.update("delete from proposal where region_code = ?", REGION);
        database.update(
                "delete from assessment_ref where employer_id in (select employer_id from employer_ref where region_code = ?)",
                REGION);
        database.update("delete from employer_ref where region_code = ?", REGION);
    }

    @Test
    void aBatchOfAnySizeTakesTheSameStatementsAndWritesOnlyWhatChanged() throws ReflectiveOperationException {
        Set<UUID> one = employers(1);
        Set<UUID> many = employers(500);
        int ofOne = statements(one);
        assertThat(ofOne).isLessThan(8);
        assertThat(statements(many)).isEqualTo(ofOne);
        assertThat(count("state = 'PROPOSED' and version = 1")).isEqualTo(501);
        statements(many);
        assertThat(count("version = 1")).as("nothing changed").isEqualTo(501);
        database.update(
                "update assessment_ref set findings = '[]', class = 'COMPLIANT' where employer_id = any(?::uuid[])",
                (Object) many.toArray(UUID[]::new));
        assertThat(statements(many)).isLessThan(ofOne);
        assertThat(count("state = 'WITHDRAWN'")).isEqualTo(500);
    }

    private long count(String condition) {
        return database.first(
                        "select count(*) as rows from proposal where region_code = ? and " + condition,
                        row -> row.getLong("rows"),
                        REGION)
                .orElseThrow();
    }

    private Set<UUID> employers(int count) {
        Set<UUID> employers =
                IntStream.range(0, count).mapToObj(i -> UUID.randomUUID()).collect(Collectors.toSet());
        UUID[] ids = employers.toArray(UUID[]::new);
        database.update(EMPLOYERS, REGION, ids);
        database.update(ASSESSMENTS, ARREARS, ids);
        return employers;
    }

    /** Takes the batch in on connections that count what is prepared. */
    private int statements(Set<UUID> employers) throws ReflectiveOperationException {
        AtomicInteger prepared = new AtomicInteger();
        Database counting = make(Database.class, DataSource.class, counting(DataSource.class, dataSource, prepared));
        Constructor<AssessmentQuery> query = AssessmentQuery.class.getDeclaredConstructor(Database.class, Clock.class);
        query.setAccessible(true);
        ProposalIntake intake = new ProposalIntake(
                query.newInstance(counting, clock), new ProposalBatchStore(counting, clock), policies, clock);
        QuarkusTransaction.requiringNew().run(() -> intake.assessed(employers));
        return prepared.get();
    }

    private static <T, P> T make(Class<T> type, Class<P> parameter, P argument) throws ReflectiveOperationException {
        Constructor<T> constructor = type.getDeclaredConstructor(parameter);
        constructor.setAccessible(true);
        return constructor.newInstance(argument);
    }

    private static <T> T counting(Class<T> type, T real, AtomicInteger prepared) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (method.getName().equals("prepareStatement")) {
                prepared.incrementAndGet();
            }
            Object answer = method.invoke(real, arguments);
            return answer instanceof Connection connection ? counting(Connection.class, connection, prepared) : answer;
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
