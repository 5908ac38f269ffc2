package id.patuh.sanctions.block.status;

import static id.patuh.sanctions.fixtures.Api.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
import id.patuh.devstack.testing.Tokens;
import id.patuh.sanctions.fixtures.Api;
import id.patuh.sanctions.fixtures.Employers;
import id.patuh.sanctions.fixtures.FakeCompliance;
import id.patuh.sanctions.fixtures.TestEmployer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** The signed status lists, as somebody reads them who trusts nothing but the key. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class StatusListIT {
    private static final String LISTS = "/v1/service-blocks/status-lists";
    private static final String SYSTEM =
            Tokens.of("integrator").agency("OSS").subject("oss").token();

    private final StatusListBuilder builder;
    private final StatusListStore store;

    @Inject
    StatusListIT(StatusListBuilder builder, StatusListStore store) {
        this.builder = builder;
        this.store = store;
    }

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void aListIsASignedTokenOfTheDraft() {
        TestEmployer employer = Employers.assessed();
        build();
        JsonPath places = places("NIB:" + employer.nib());
        assertThat(places.getList("lists.service")).hasSize(5);
        String uri = places.getString("lists[0].uri");
        String id = uri.substring(uri.lastIndexOf('/') + 1);
        Response answer = Api.given(SYSTEM).get(LISTS + "/" + id);
        assertThat(answer.contentType()).startsWith("application/statuslist+jwt");
        assertThat(answer.header("Cache-Control")).isEqualTo("private, max-age=60");
        assertThat(Api.given(SYSTEM)
                        .header("If-None-Match", answer.header("ETag"))
                        .get(LISTS + "/" + id)
                        .statusCode())
                .isEqualTo(304);
        JsonPath header = part(answer.asString(), 0);
        assertThat(header.getString("alg")).isEqualTo("ES256");
        assertThat(header.getString("typ")).isEqualTo("statuslist+jwt");
        JsonPath claims = part(answer.asString(), 1);
        assertThat(claims.getString("sub")).isEqualTo(uri);
        assertThat(claims.getInt("ttl")).isEqualTo(60);
        assertThat(claims.getLong("exp") - claims.getLong("iat"))
                .isEqualTo(Duration.ofHours(12).toSeconds());
        assertThat(claims.getInt("status_list.bits")).isEqualTo(4);
        StatusBits list = read(id);
        assertThat(list.bytes()).hasSize(StatusListId.PLACES / 2);
        assertThat(list.get(places.getInt("lists[0].idx"))).isEqualTo(StatusType.CLEAR.value());
        assertThat(list.get(StatusListId.PLACES - 1)).as("nobody's place").isEqualTo(StatusType.UNKNOWN.value());
        JsonPath all = Api.given(SYSTEM).get(LISTS).jsonPath();
        assertThat(all.getList("status_lists")).contains(uri);
        assertThat(all.getList("items.id")).contains(id);
    }

    @Test
    void aChangeIsInTheListWithinAMinuteAndThePlaceStays() {
        TestEmployer employer = Employers.unassessed();
        build();
        JsonPath places = places("NIB:" + employer.nib());
        String uri = places.getString("lists[0].uri");
        String id = uri.substring(uri.lastIndexOf('/') + 1);
        int idx = places.getInt("lists[0].idx");
        assertThat(read(id).get(idx)).isEqualTo(StatusType.INCONCLUSIVE.value());
        FakeCompliance.assessUnregistered(employer, Instant.parse("2025-12-02T00:00:00Z"));
        // By the service's own loop.
        await().atMost(Duration.ofSeconds(60)).until(() -> read(id).get(idx) == StatusType.NOT_PARTICIPANT.value());
        assertThat(places("NIB:" + employer.nib()).getLong("position")).isEqualTo(places.getLong("position"));
        assertThat(places("NPWP:" + employer.npwp15()).getLong("position")).isNotEqualTo(places.getLong("position"));
    }

    @Test
    void whatDidNotChangeIsNotSignedAgainBeforeHalfOfItsLife() {
        Employers.assessed();
        build();
        String before = Api.given(SYSTEM).get(LISTS + "/TENDER_PERMIT-0").asString();
        builder.round();
        assertThat(Api.given(SYSTEM).get(LISTS + "/TENDER_PERMIT-0").asString()).isEqualTo(before);
        TestClock.advance(Duration.ofHours(7));
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            builder.round();
            return !Api.given(SYSTEM).get(LISTS + "/TENDER_PERMIT-0").asString().equals(before);
        });
    }

    @Test
    void whatIsNoListOrNoNumberIsTold() {
        refused(Api.given(SYSTEM).get(LISTS + "/PASSPORT-0"), 404, "STATUS_LIST_UNKNOWN");
        refused(Api.given(SYSTEM).get(LISTS + "/TENDER_PERMIT-99999"), 404, "STATUS_LIST_UNKNOWN");
        refused(Api.given(SYSTEM).get(LISTS + "/TENDER_PERMIT-0x1"), 404, "STATUS_LIST_UNKNOWN");
        refused(
                Api.given(SYSTEM).queryParam("identifier", "NIB:1").get("/v1/service-blocks/positions"),
                400,
                "PARAMETER_INVALID");
        refused(
                Api.given(SYSTEM)
                        .queryParam("identifier", "NPWP:3171234567890123")
                        .get("/v1/service-blocks/positions"),
                400,
                "PERSON_NUMBER_IN_URL");
        JsonPath nobody = places("NIB:0000000000001");
        assertThat(nobody.getString("position")).isNull();
        assertThat(nobody.getList("lists")).isEmpty();
    }

    private void build() {
        do {
            builder.round();
        } while (store.hasChanges());
    }

    private static JsonPath places(String identifier) {
        return Api.given(SYSTEM)
                .queryParam("identifier", identifier)
                .get("/v1/service-blocks/positions")
                .jsonPath();
    }

    /** The statuses of a list whose signature is good. */
    static StatusBits read(String id) {
        String token = Api.given(SYSTEM).get(LISTS + "/" + id).asString();
        assertThat(signed(token)).isTrue();
        return StatusBits.decoded(4, part(token, 1).getString("status_list.lst"));
    }

    private static boolean signed(String token) {
        JsonPath key = RestAssured.given().get(LISTS + "/keys").jsonPath();
        assertThat(part(token, 0).getString("kid")).isEqualTo(key.getString("keys[0].kid"));
        int end = token.lastIndexOf('.');
        try {
            AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
            curve.init(new ECGenParameterSpec("secp256r1"));
            Signature check = Signature.getInstance("SHA256withECDSAinP1363Format");
            check.initVerify(KeyFactory.getInstance("EC")
                    .generatePublic(new ECPublicKeySpec(
                            new ECPoint(number(key.getString("keys[0].x")), number(key.getString("keys[0].y"))),
                            curve.getParameterSpec(ECParameterSpec.class))));
            check.update(token.substring(0, end).getBytes(StandardCharsets.US_ASCII));
            return check.verify(Base64.getUrlDecoder().decode(token.substring(end + 1)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BigInteger number(String base64url) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(base64url));
    }

    private static JsonPath part(String token, int which) {
        return new JsonPath(
                new String(Base64.getUrlDecoder().decode(token.split("\\.")[which]), StandardCharsets.UTF_8));
    }
}
