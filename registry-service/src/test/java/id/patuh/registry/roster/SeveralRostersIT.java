package id.patuh.registry.roster;

import static id.patuh.registry.roster.Firm.JULY;
import static id.patuh.registry.roster.Firm.MAY;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import id.patuh.devstack.testing.PatuhTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Worker lists of an employer that has several records of one agency. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class SeveralRostersIT {
    private Firm head;

    private Firm branch;

    @BeforeEach
    void register() {
        head = Firm.make();
        branch = head.branch();
    }

    @Test
    void aWorkerOfTwoRegistrationsCountsOnceWithTheProgrammesOfBoth() {
        String twice = Firm.nik();
        var done = Firm.send(
                "BPJS_TK_ROSTER",
                head.enrols(twice, 5_000_000).with("programmes", "JKK"),
                branch.enrols(twice, 4_000_000).with("programmes", "JKK;JKM"),
                branch.enrols(Firm.nik(), 1_000_000).with("programmes", "JKK"),
                branch.enrols(Firm.nik(), 9_000_000).with("programmes", "JHT").with("validTo", "2026-01-31"));
        assertThat(Rosters.errors(done)).isEmpty();
        // Of one day, the wage of the record that the registry knew first.
        assertThat(head.counts())
                .containsExactly(
                        "BPJS_TK JKK 2 6000000 2026-06-30",
                        "BPJS_TK JKM 1 5000000 2026-06-30",
                        "BPJS_TK JHT 0 0 2026-06-30");
        assertThat(head.leftOut()).isEmpty();
    }

    @Test
    void theNewestWageCountsWhicheverListCameLast() {
        String twice = Firm.nik();
        Firm.send("WLKP_ROSTER", branch.declares(twice, 4_000_000));
        Firm.send("WLKP_ROSTER", head.declares(twice, 5_000_000).with("asOf", MAY));
        assertThat(head.counts()).containsExactly("KEMENAKER null 1 4000000 2026-06-30");
        Firm.send("WLKP_ROSTER", head.declares(twice, 6_000_000).with("asOf", JULY));
        assertThat(head.counts()).containsExactly("KEMENAKER null 1 6000000 2026-07-31");
    }

    @Test
    void whoIsWithOneRecordIsWithTheEmployer() {
        String moved = Firm.nik();
        Firm.send(
                "WLKP_ROSTER",
                head.declares(moved, 5_000_000).with("validTo", "2026-06-15"),
                branch.declares(moved, 4_000_000));
        assertThat(head.counts()).containsExactly("KEMENAKER null 1 4000000 2026-06-30");
    }

    @Test
    void listsOfAllRecordsAreComparedTogether() {
        String enrolledByTheOther = Firm.nik();
        String twice = Firm.nik();
        String declaredOnly = Firm.nik();
        String enrolledOnly = Firm.nik();
        Firm.send("WLKP_ROSTER", head.declares(enrolledByTheOther, 5_000_000), head.declares(twice, 5_000_000));
        Firm.send("WLKP_ROSTER", branch.declares(declaredOnly, 5_000_000), branch.declares(twice, 5_000_000));
        Firm.send(
                "BPJS_TK_ROSTER",
                branch.enrols(enrolledByTheOther, 3_000_000),
                branch.enrols(twice, 5_000_000),
                head.enrols(twice, 5_000_000),
                head.enrols(enrolledOnly, 5_000_000));
        assertThat(head.differences()).containsExactly("BPJS_TK 1 1 1 0");
        Firm.send("WLKP_ROSTER", head.declares(enrolledOnly, 5_000_000));
        assertThat(head.differences()).containsExactly("BPJS_TK 1 1 0 0");
    }

    @Test
    void anEmployerWithSeveralListsIsComparedBesideOthersInOneFile() {
        Firm other = Firm.make();
        String both = Firm.nik();
        String ours = Firm.nik();
        Firm.send(
                "WLKP_ROSTER",
                other.declares(both, 5_000_000),
                head.declares(both, 5_000_000),
                branch.declares(ours, 5_000_000));
        Firm.send(
                "BPJS_TK_ROSTER",
                head.enrols(both, 5_000_000),
                other.enrols(both, 5_000_000),
                branch.enrols(both, 5_000_000),
                branch.enrols(Firm.nik(), 5_000_000));
        assertThat(head.differences()).containsExactly("BPJS_TK 1 1 0 1");
        assertThat(other.differences()).containsExactly("BPJS_TK 0 0 0 1");
    }

    @Test
    void aWorkerOfTwoRegistrationsOfOneEmployerIsNotElsewhereToo() {
        String twice = Firm.nik();
        Firm.send("WLKP_ROSTER", head.declares(Firm.nik(), 5_000_000));
        Firm.send("BPJS_TK_ROSTER", head.enrols(twice, 5_000_000), branch.enrols(twice, 5_000_000));
        assertThat(head.differences()).containsExactly("BPJS_TK 1 1 0 0");
    }
}
