package id.patuh.sanctions.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import id.patuh.kit.problem.FieldError;
import id.patuh.kit.problem.Problem;

/** Source: UU 30/2014 art. 60 */
class ProofCheckTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Instant AT = Instant.parse("2026-03-02T03:15:00Z");

    @Test
    void everyMethodHasAProofThatIsEnough() {
        List.of(
                        proof(DeliveryMethod.IN_PERSON, AT, "Budi", "tanda terima", List.of(), null, null),
                        proof(DeliveryMethod.IN_PERSON, AT, "Budi", "BA", List.of("Sri", "Joko"), null, null),
                        proof(DeliveryMethod.COURIER, AT, "Budi", "JNE 0142", List.of(), null, null),
                        proof(DeliveryMethod.POST, AT, "Budi", "RR-7", List.of(), null, null),
                        proof(DeliveryMethod.ELECTRONIC, AT, "Budi", "<1@contoh>", List.of(), "hrd@contoh", null),
                        proof(DeliveryMethod.PUBLIC_NOTICE, null, null, "Kompas", List.of(), null, TODAY))
                .forEach(proof -> assertThatCode(() -> ProofCheck.require(proof, TODAY))
                        .as(proof.toString())
                        .doesNotThrowAnyException());
    }

    @ParameterizedTest
    @EnumSource(value = DeliveryMethod.class, mode = EnumSource.Mode.EXCLUDE, names = "PUBLIC_NOTICE")
    void nobodyReceivesWithoutNameAndMoment(DeliveryMethod method) {
        String address = method == DeliveryMethod.ELECTRONIC ? "hrd@contoh" : null;
        assertThat(errors(proof(method, null, " ", "resi 1", List.of(), address, null)))
                .containsExactly("/deliveredAt REQUIRED", "/receivedBy REQUIRED");
    }

    @Test
    void aPublicNoticeHasADayAndNothingElse() {
        assertThat(errors(
                        proof(DeliveryMethod.PUBLIC_NOTICE, AT, "Budi", "Kompas", List.of("Sri", "Joko"), "a@b", null)))
                .containsExactly(
                        "/deliveredAt NOT_OF_THIS_METHOD",
                        "/receivedBy NOT_OF_THIS_METHOD",
                        "/publishedOn REQUIRED",
                        "/address NOT_OF_THIS_METHOD",
                        "/witnesses NOT_OF_THIS_METHOD");
        assertThat(errors(
                        proof(DeliveryMethod.PUBLIC_NOTICE, null, null, "Kompas", List.of(), null, TODAY.plusDays(1))))
                .containsExactly("/publishedOn DATE_FUTURE");
    }

    @Test
    void aRefusalToSignNeedsTwoWitnessesBesidesTheReceiver() {
        for (List<String> witnesses :
                List.of(List.of("Sri"), List.of("Sri", " SRI"), List.of("Sri", "budi"), List.of("A", "B", "C"))) {
            assertThat(errors(proof(DeliveryMethod.IN_PERSON, AT, "Budi", "BA", witnesses, null, null)))
                    .as(witnesses.toString())
                    .containsExactly("/witnesses TWO_WITNESSES");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = DeliveryMethod.class,
            names = {"COURIER", "POST"})
    void whatIsSentHasATrackingNumber(DeliveryMethod method) {
        assertThat(errors(proof(method, AT, "Budi", "sudah diterima", List.of(), null, null)))
                .containsExactly("/proof TRACKING_NUMBER");
    }

    @Test
    void whatIsSentElectronicallyNamesItsAddress() {
        assertThat(errors(proof(DeliveryMethod.ELECTRONIC, AT, "Budi", "ack", List.of(), null, null)))
                .containsExactly("/address REQUIRED");
    }

    @Test
    void anAttemptToPublishDoesNotFail() {
        assertThatCode(() -> ProofCheck.attempted(DeliveryMethod.COURIER)).doesNotThrowAnyException();
        assertThat(codes(catchThrowableOfType(Problem.class, () -> ProofCheck.attempted(DeliveryMethod.PUBLIC_NOTICE))))
                .containsExactly("/method NOT_OF_THIS_METHOD");
    }

    private static DeliveryProof proof(
            DeliveryMethod method,
            Instant at,
            String receivedBy,
            String proof,
            List<String> witnesses,
            String address,
            LocalDate publishedOn) {
        return new DeliveryProof("N-1", method, at, receivedBy, proof, witnesses, address, publishedOn);
    }

    private static List<String> errors(DeliveryProof proof) {
        return codes(catchThrowableOfType(Problem.class, () -> ProofCheck.require(proof, TODAY)));
    }

    private static List<String> codes(Problem problem) {
        return problem.errors().stream().map(ProofCheckTest::text).toList();
    }

    private static String text(FieldError error) {
        return error.field() + " " + error.code();
    }
}
