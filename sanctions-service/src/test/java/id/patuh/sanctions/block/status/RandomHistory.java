package id.patuh.sanctions.block.status;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;

import id.patuh.contracts.calendar.WorkingDays;
import id.patuh.contracts.event.QuestionReason;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.devstack.testing.TestClock;
import id.patuh.sanctions.block.BlockStore;
import id.patuh.sanctions.fixtures.Bodies;
import id.patuh.sanctions.fixtures.CaseDriver;
import id.patuh.sanctions.fixtures.Employers;
import id.patuh.sanctions.fixtures.FakeCompliance;
import id.patuh.sanctions.fixtures.FakeRegistry;
import id.patuh.sanctions.fixtures.TestEmployer;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** What happens to a few employers at random, the same whenever it is run. */
final class RandomHistory {
    private static final long SEED = 20_260_630;

    private final BlockStore blocks;
    private final DataSource database;
    private final Random random = new Random(SEED);
    private final List<TestEmployer> employers = new ArrayList<>();
    private final Map<TestEmployer, TestEmployer> merged = new HashMap<>();
    private final Set<TestEmployer> survivors = new HashSet<>();
    private final Set<String> split = new HashSet<>();

    RandomHistory(BlockStore blocks, DataSource database) {
        this.blocks = blocks;
        this.database = database;
    }

    List<TestEmployer> employers() {
        return employers;
    }

    /** Two employers with a block in force, three without, and one that was not assessed. */
    void begin() {
        for (int i = 0; i < 2; i++) {
            CaseDriver sanctionCase = CaseDriver.toFined().request(Bodies.ONE_SERVICE);
            CaseDriver.impose(sanctionCase.requests().getFirst(), "PTSP-31");
            employers.add(sanctionCase.employer());
        }
        for (int i = 0; i < 3; i++) {
            employers.add(Employers.assessed());
        }
        employers.add(Employers.unassessed());
    }

    /** Lets up to sixty hours pass, does one thing and says what. */
    String step() throws SQLException {
        TestClock.advance(Duration.ofHours(1 + random.nextInt(60)));
        TestEmployer one = employers.get(random.nextInt(employers.size()));
        TestEmployer other = employers.get(random.nextInt(employers.size()));
        switch (random.nextInt(7)) {
            case 0 -> FakeCompliance.assess(one, List.of(), TestClock.now());
            case 1 -> FakeCompliance.assessUnregistered(one, TestClock.now());
            case 2 -> FakeCompliance.assess(one, List.of(Programme.JP), TestClock.now());
            case 3 -> {
                return suspend(one);
            }
            case 4 -> {
                return mergeOrUndo(one, other);
            }
            case 5 -> {
                return askOrAnswer(one);
            }
            default -> {
                return split(one, other);
            }
        }
        return "assessment of " + one.nib();
    }

    private String askOrAnswer(TestEmployer employer) {
        if (!FakeRegistry.answer(employer)) {
            FakeRegistry.ask(employer, QuestionReason.values()[random.nextInt(QuestionReason.values().length)]);
        }
        FakeRegistry.publish(employer);
        return "asked or answered about " + employer.nib();
    }

    private String mergeOrUndo(TestEmployer one, TestEmployer other) {
        if (merged.containsKey(one)) {
            TestEmployer survivor = merged.remove(one);
            survivors.remove(survivor);
            FakeRegistry.undo(one, survivor);
            FakeRegistry.publish(one, survivor);
            return "undone " + one.nib() + " from " + survivor.nib();
        }
        if (one == other || survivors.contains(one) || merged.containsKey(other) || survivors.contains(other)) {
            return "nothing";
        }
        // A day or two ahead at times: what happens then is time's doing alone.
        FakeRegistry.merge(one, other, WorkingDays.dayOf(TestClock.now()).plusDays(random.nextInt(5) - 2));
        merged.put(one, other);
        survivors.add(other);
        FakeRegistry.publish(one, other);
        return "merged " + one.nib() + " into " + other.nib();
    }

    private String split(TestEmployer one, TestEmployer other) {
        boolean busy = Stream.of(one, other)
                .anyMatch(employer -> merged.containsKey(employer) || survivors.contains(employer));
        if (one == other || busy || !split.add(one.nib())) {
            return "nothing";
        }
        FakeRegistry.split(one, other, one.nib(), WorkingDays.dayOf(TestClock.now()));
        FakeRegistry.publish(other, one);
        return "split " + one.nib() + " off to " + other.nib();
    }

    /** As a suspension will be written: with dates that lie ahead. */
    private String suspend(TestEmployer employer) throws SQLException {
        Instant from = TestClock.now().plus(Duration.ofHours(random.nextInt(48)));
        QuarkusTransaction.requiringNew().run(() -> {
            try (Connection connection = database.getConnection();
                    var insert = connection.prepareStatement("""
                            insert into block_suspension
                                (block_id, from_at, until_at, ground, reference, recorded_at, resumed_recorded_at)
                            select id, ?::timestamptz, ?::timestamptz, 'COURT', '31/G/2026', now.at, now.at
                            from service_block, (values (?::timestamptz)) now (at) where employer_id = ?
                            """)) {
                insert.setString(1, from.toString());
                insert.setString(2, from.plus(Duration.ofHours(24)).toString());
                insert.setString(3, TestClock.now().toString());
                insert.setObject(4, employer.id());
                insert.executeUpdate();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            blocks.numbersChanged(Set.of(employer.id()));
        });
        return "suspended " + employer.nib() + " from " + from;
    }
}
