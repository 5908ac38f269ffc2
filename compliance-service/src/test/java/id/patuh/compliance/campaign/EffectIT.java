package id.patuh.compliance.campaign;

import static id.patuh.compliance.campaign.Campaigns.employers;
import static id.patuh.compliance.campaign.Campaigns.launched;
import static id.patuh.compliance.testing.EmployerMother.employer;
import static id.patuh.compliance.testing.Field.SUPERVISOR;
import static id.patuh.compliance.testing.Field.as;
import static id.patuh.compliance.visit.Visits.done;
import static id.patuh.contracts.vocabulary.Programme.JKK;
import static id.patuh.contracts.vocabulary.Programme.JKM;
import static id.patuh.contracts.vocabulary.Programme.JKN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.hipparchus.distribution.continuous.TDistribution;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import id.patuh.compliance.testing.EmployerMother;
import id.patuh.compliance.testing.Service;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
import id.patuh.kit.db.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** What letters bring, against figures that the test computes itself from what it did to each employer. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class EffectIT {
    private static final double Z = 1.959963984540054;

    @Inject
    Database database;

    @BeforeEach
    void setClock() {
        TestClock.set(Instant.parse("2026-11-25T02:00:00Z"));
    }

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    /** What a test does to an employer of ten workers, and when. */
    private enum Fate {
        CURED(10, 10),
        IMPROVED(4, 4),
        CURED_LATE(0, 10),
        NONE(0, 0);

        private final int gainedFirst;
        private final int gainedSecond;

        Fate(int gainedFirst, int gainedSecond) {
            this.gainedFirst = gainedFirst;
            this.gainedSecond = gainedSecond;
        }
    }

    @Test
    void theEffectIsThatOfTheGroupsAsTheyWereDrawn() {
        List<EmployerMother> all = employers("1801", 40);
        Map<UUID, Fate> fates = IntStream.range(0, 40)
                .boxed()
                .collect(Collectors.toMap(i -> all.get(i).id(), i -> Fate.values()[i * 7 % 10 % 4]));
        String campaign = launched("1801", ",\"holdout\":0.4");
        Set<UUID> addressed = addressed(campaign);
        TestClock.set(Instant.parse("2026-12-05T02:00:00Z"));
        change(all, fates, Fate.CURED, 10);
        change(all, fates, Fate.IMPROVED, 4);

        TestClock.set(Instant.parse("2026-12-24T02:00:00Z"));
        assertThat(effect(campaign).getList("outcomes.reached")).containsExactly(false, false, false);
        TestClock.set(Instant.parse("2026-12-25T02:00:00Z"));
        JsonPath atThirty = effect(campaign);
        assertThat(atThirty.getList("outcomes.reached")).containsExactly(true, false, false);
        assertThat(atThirty.getString("outcomes[1].letter")).isNull();
        check(atThirty, 0, fates, addressed);
        TestClock.set(Instant.parse("2026-12-26T02:00:00Z"));
        change(all, fates, Fate.CURED_LATE, 10);

        TestClock.set(Instant.parse("2027-05-24T02:00:00Z"));
        JsonPath last = effect(campaign);
        assertThat(last.getList("outcomes.reached")).containsExactly(true, true, true);
        assertThat(last.getList("outcomes.date")).containsExactly("2026-12-25", "2027-02-23", "2027-05-24");
        check(last, 0, fates, addressed);
        check(last, 1, fates, addressed);
        check(last, 2, fates, addressed);
        JsonPath letters = done(as(SUPERVISOR).get(campaign + "/letters?limit=500"));
        for (int i = 0; i < addressed.size(); i++) {
            Fate fate = fates.get(letters.getUUID("items[%d].employerId".formatted(i)));
            assertThat(letters.getList("items[%d].outcomes.days".formatted(i))).containsExactly(30, 90, 180);
            assertThat(letters.getList("items[%d].outcomes.workersGained".formatted(i)))
                    .containsExactly(fate.gainedFirst, fate.gainedSecond, fate.gainedSecond);
            assertThat(letters.getString("items[%d].outcomes[0].outcome".formatted(i)))
                    .isEqualTo(outcome(fate, 0));
        }
        Response again = as(SUPERVISOR).get(campaign + "/effect");
        assertThat(as(SUPERVISOR)
                        .header("If-None-Match", again.header("ETag"))
                        .get(campaign + "/effect")
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void nobodyIsCuredByAMergerOrByDeclaringNoWorkers() {
        List<EmployerMother> all = employers("1802", 3);
        EmployerMother heir = employer().region("1803");
        Service.publishAndAwait(heir);
        String campaign = launched("1802", ",\"holdout\":0");
        TestClock.set(Instant.parse("2026-12-05T02:00:00Z"));
        Service.publish(all.get(0).next().mergedInto(heir.id()));
        Service.publish(all.get(1).next().workforce(0, 0));
        Service.publish(all.get(2).next().in(JKK, JKM, JKN));
        Service.assessed(all.get(2).id(), 2);
        Service.assessed(all.get(1).id(), 2);
        Service.published(all.get(0).id(), 2);
        TestClock.set(Instant.parse("2026-12-25T02:00:00Z"));
        JsonPath effect = effect(campaign);
        assertThat(effect.getInt("outcomes[0].letter.cured")).isEqualTo(1);
        assertThat(effect.getInt("outcomes[0].letter.unchanged")).isEqualTo(2);
        assertThat(effect.getFloat("outcomes[0].letter.meanWorkersGained")).isCloseTo(10 / 3f, within(1e-5f));
        assertThat(effect.getString("outcomes[0].control")).isNull();
        assertThat(effect.getString("outcomes[0].curedDifference")).isNull();
        assertThat(effect.getString("outcomes[0].workersGainedDifference")).isNull();
    }

    /** A rebuild forgets the assessments, which are computed anew under new numbers; what was at the launch is the campaign's own. */
    @Test
    void aRebuildForgetsNothingOfTheLaunch() {
        EmployerMother one = employers("1804", 1).getFirst();
        String campaign = launched("1804", ",\"holdout\":0");
        database.update("delete from assessment_history where employer_id = ?", one.id());
        JsonPath letter = done(as(SUPERVISOR).get(campaign + "/letters"));
        assertThat(letter.getList("items[0].findings.code")).containsExactly("PWBD", "PWBD");
        TestClock.set(Instant.parse("2026-12-05T02:00:00Z"));
        Service.publishAndAwait(one.next().in(JKK, JKM, JKN));
        TestClock.set(Instant.parse("2026-12-25T02:00:00Z"));
        assertThat(effect(campaign).getInt("outcomes[0].letter.cured")).isEqualTo(1);
        assertThat(effect(campaign).getFloat("outcomes[0].letter.meanWorkersGained"))
                .isEqualTo(10f);
    }

    private static Set<UUID> addressed(String campaign) {
        List<String> found =
                done(as(SUPERVISOR).get(campaign + "/letters?limit=500")).getList("items.employerId");
        return found.stream().map(UUID::fromString).collect(Collectors.toSet());
    }

    private static void change(List<EmployerMother> all, Map<UUID, Fate> fates, Fate fate, int enrolled) {
        Service.publishAndAwait(all.stream()
                .filter(one -> fates.get(one.id()) == fate)
                .map(one -> one.next()
                        .in(JKK, enrolled, enrolled * 5_000_000L)
                        .in(JKM, enrolled, enrolled * 5_000_000L)
                        .in(JKN, enrolled, enrolled * 5_000_000L))
                .toArray(EmployerMother[]::new));
    }

    private static JsonPath effect(String campaign) {
        return done(as(SUPERVISOR).get(campaign + "/effect"));
    }

    private static String outcome(Fate fate, int reading) {
        return switch (fate) {
            case CURED -> "CURED";
            case IMPROVED -> "IMPROVED";
            case CURED_LATE -> reading == 0 ? "UNCHANGED" : "CURED";
            case NONE -> "UNCHANGED";
        };
    }

    private static void check(JsonPath effect, int reading, Map<UUID, Fate> fates, Set<UUID> addressed) {
        List<Fate> letter = fates.entrySet().stream()
                .filter(one -> addressed.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        List<Fate> control = fates.entrySet().stream()
                .filter(one -> !addressed.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        String at = "outcomes[%d].".formatted(reading);
        assertThat(effect.getInt(at + "letter.employers")).isEqualTo(24);
        assertThat(effect.getInt(at + "control.employers")).isEqualTo(16);
        for (String outcome : List.of("CURED", "IMPROVED", "UNCHANGED")) {
            assertThat(effect.getLong(at + "letter." + outcome.toLowerCase(Locale.ROOT)))
                    .isEqualTo(count(letter, outcome, reading));
            assertThat(effect.getLong(at + "control." + outcome.toLowerCase(Locale.ROOT)))
                    .isEqualTo(count(control, outcome, reading));
        }
        double[] one = wilson(count(letter, "CURED", reading), letter.size());
        double[] other = wilson(count(control, "CURED", reading), control.size());
        interval(
                effect,
                at + "curedDifference",
                one[0] - other[0],
                Math.sqrt(Math.pow(one[0] - one[1], 2) + Math.pow(other[2] - other[0], 2)),
                Math.sqrt(Math.pow(one[2] - one[0], 2) + Math.pow(other[0] - other[1], 2)));
        double[] gained = moments(letter, reading);
        double[] usual = moments(control, reading);
        double error = Math.sqrt(gained[1] / 24 + usual[1] / 16);
        double freedom = Math.pow(error, 4)
                / (gained[1] * gained[1] / (24 * 24 * 23.0) + usual[1] * usual[1] / (16 * 16 * 15.0));
        double reach = error * new TDistribution(freedom).inverseCumulativeProbability(0.975);
        interval(effect, at + "workersGainedDifference", gained[0] - usual[0], reach, reach);
    }

    private static void interval(JsonPath effect, String path, double value, double below, double above) {
        assertThat(effect.getDouble(path + ".value")).isCloseTo(value, within(1e-6));
        assertThat(effect.getDouble(path + ".lower")).isCloseTo(value - below, within(1e-6));
        assertThat(effect.getDouble(path + ".upper")).isCloseTo(value + above, within(1e-6));
    }

    private static long count(List<Fate> fates, String outcome, int reading) {
        return fates.stream()
                .filter(fate -> outcome(fate, reading).equals(outcome))
                .count();
    }

    /** Share, lower and upper bound. */
    private static double[] wilson(long hits, int total) {
        double share = hits / (double) total;
        double root = Z * Math.sqrt(total * share * (1 - share) + Z * Z / 4);
        double bottom = total + Z * Z;
        return new double[] {share, (hits + Z * Z / 2 - root) / bottom, (hits + Z * Z / 2 + root) / bottom};
    }

    /** Mean and variance of workers gained. */
    private static double[] moments(List<Fate> fates, int reading) {
        double[] gained = fates.stream()
                .mapToDouble(fate -> reading == 0 ? fate.gainedFirst : fate.gainedSecond)
                .toArray();
        double sum =
                IntStream.range(0, gained.length).mapToDouble(i -> gained[i]).sum();
        double squares = IntStream.range(0, gained.length)
                .mapToDouble(i -> gained[i] * gained[i])
                .sum();
        double mean = sum / gained.length;
        return new double[] {mean, (squares - gained.length * mean * mean) / (gained.length - 1)};
    }
}
