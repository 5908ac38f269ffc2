package id.patuh.sanctions.sanctioncase.cure;

import static id.patuh.contracts.vocabulary.Programme.JHT;
import static id.patuh.contracts.vocabulary.Programme.JKN;
import static id.patuh.contracts.vocabulary.Programme.JP;
import static id.patuh.sanctions.procedure.vocabulary.GroundCode.CONTRIB_UNPAID_JHT;
import static id.patuh.sanctions.procedure.vocabulary.GroundCode.DATA_CHANGE;
import static id.patuh.sanctions.procedure.vocabulary.GroundCode.DATA_PROGRAMME;
import static id.patuh.sanctions.procedure.vocabulary.GroundCode.DATA_WAGE;
import static id.patuh.sanctions.procedure.vocabulary.GroundCode.DATA_WORKER;
import static id.patuh.sanctions.procedure.vocabulary.GroundCode.REG_SELF_WORKER;
import static id.patuh.sanctions.sanctioncase.cure.GroundCure.Result.CURED;
import static id.patuh.sanctions.sanctioncase.cure.GroundCure.Result.UNCURED;
import static id.patuh.sanctions.sanctioncase.cure.GroundCure.Result.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import id.patuh.contracts.event.AssessmentEvent;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.FindingCode;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.sanctions.procedure.vocabulary.GroundCode;

/**
 * Which finding speaks against which ground.
 *
 * <p>Source: PP 86/2013 art. 3; PP 86/2013 art. 10
 */
class GroundCureTest {
    private static final Set<Programme> OLD_AGE = EnumSet.of(JHT);

    @Test
    void aGroundIsCuredWhenNoFindingOfItsKindIsLeft() {
        assertThat(of(REG_SELF_WORKER)).isEqualTo(CURED);
        assertThat(of(DATA_WAGE, arrears(JHT))).as("a new arrear").isEqualTo(CURED);
        assertThat(of(CONTRIB_UNPAID_JHT, wage(JHT))).isEqualTo(CURED);
    }

    @Test
    void eachFindingSpeaksAgainstItsGround() {
        assertThat(of(REG_SELF_WORKER, unregistered(Agency.BPJS_TK))).isEqualTo(UNCURED);
        assertThat(of(DATA_WORKER, finding(FindingCode.PDS_WORKERS, JHT))).isEqualTo(UNCURED);
        assertThat(of(DATA_PROGRAMME, finding(FindingCode.PDS_PROGRAMME, JHT))).isEqualTo(UNCURED);
        assertThat(of(DATA_WAGE, wage(JP))).isEqualTo(UNCURED);
        assertThat(of(CONTRIB_UNPAID_JHT, arrears(JHT))).isEqualTo(UNCURED);
    }

    @Test
    void registrationIsThatOfTheEmployerAndOfItsWorkersInTheProgrammesOfTheCase() {
        assertThat(of(REG_SELF_WORKER, finding(FindingCode.PDS_WORKERS, JHT))).isEqualTo(UNCURED);
        assertThat(of(REG_SELF_WORKER, finding(FindingCode.PDS_PROGRAMME, JHT))).isEqualTo(UNCURED);
        assertThat(of(REG_SELF_WORKER, finding(FindingCode.PDS_PROGRAMME, JP))).isEqualTo(CURED);
    }

    @Test
    void whatIsFoundAtAnotherAgencyIsNoMatterOfThisCase() {
        assertThat(of(REG_SELF_WORKER, unregistered(Agency.BPJS_KES))).isEqualTo(CURED);
        assertThat(of(DATA_WAGE, wage(JKN))).isEqualTo(CURED);
    }

    @Test
    void whereOnlyTheGravestProgrammeIsNamedAnotherOneStaysOpen() {
        assertThat(of(CONTRIB_UNPAID_JHT, arrears(JP))).isEqualTo(UNKNOWN);
        assertThat(of(DATA_WORKER, finding(FindingCode.PDS_WORKERS, JP))).isEqualTo(UNKNOWN);
    }

    @Test
    void whatNoDataCanTellStaysOpen() {
        assertThat(of(DATA_CHANGE)).isEqualTo(UNKNOWN);
        List<GroundCode> told = Arrays.stream(GroundCode.values())
                .filter(ground -> of(ground) == CURED)
                .toList();
        assertThat(told).containsExactly(REG_SELF_WORKER, DATA_WORKER, DATA_WAGE, DATA_PROGRAMME, CONTRIB_UNPAID_JHT);
    }

    private static GroundCure.Result of(GroundCode ground, AssessmentEvent.Finding... findings) {
        return GroundCure.of(ground, OLD_AGE, List.of(findings)).result();
    }

    private static AssessmentEvent.Finding unregistered(Agency agency) {
        return new AssessmentEvent.Finding(FindingCode.PWBD, agency, null, 10L, null, null, null);
    }

    private static AssessmentEvent.Finding wage(Programme programme) {
        return finding(FindingCode.PDS_WAGE, programme);
    }

    private static AssessmentEvent.Finding arrears(Programme programme) {
        return finding(FindingCode.ARREARS, programme);
    }

    private static AssessmentEvent.Finding finding(FindingCode code, Programme programme) {
        return new AssessmentEvent.Finding(code, programme.agency(), programme, null, null, null, null);
    }
}
