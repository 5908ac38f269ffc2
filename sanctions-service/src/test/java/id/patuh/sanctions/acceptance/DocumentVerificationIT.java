package id.patuh.sanctions.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
import id.patuh.documents.Sha256;
import id.patuh.sanctions.fixtures.Api;
import id.patuh.sanctions.fixtures.Bodies;
import id.patuh.sanctions.fixtures.Callers;
import id.patuh.sanctions.fixtures.CaseDriver;
import id.patuh.sanctions.fixtures.Documents;
import id.patuh.sanctions.fixtures.Fulfilments;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** Documents as anybody checks them: by their handle, and on the page behind the code. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class DocumentVerificationIT {
    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void anybodyChecksADocumentAndLearnsNothingElse() {
        CaseDriver sanctionCase = CaseDriver.open().examine();
        sanctionCase.must("issue-warning", "{}");
        JsonPath shown = Documents.json(Callers.OFFICER, sanctionCase.document("WARNING_1"));
        String path = "/v1/documents/" + shown.getString("handle") + "/verification";

        Response checked = RestAssured.given().get(path);

        assertThat(checked.jsonPath().<String, Object>getMap("$"))
                .containsOnlyKeys("kind", "office", "date", "state", "matches")
                .containsEntry("kind", "WARNING_1")
                .containsEntry("office", "BPJS Ketenagakerjaan")
                .containsEntry("state", "VALID")
                .containsEntry("matches", null);
        assertThat(checked.header("Cache-Control")).contains("no-store");
        assertThat(matches(path, shown.getString("sha256").toUpperCase())).isTrue();
        assertThat(matches(path, "0".repeat(64))).isFalse();
        Api.refused(RestAssured.given().queryParam("sha256", "abc").get(path), 400, "PARAMETER_INVALID");
        Api.refused(
                RestAssured.given().get("/v1/documents/AAAAAAAAAAAAAAAAAAAAAA/verification"),
                404,
                "ISSUED_DOCUMENT_UNKNOWN");
    }

    @Test
    void aRevokedDecisionSaysSo() {
        CaseDriver sanctionCase = CaseDriver.toFined().request(Bodies.ONE_SERVICE);
        String request = sanctionCase.requests().getFirst();
        CaseDriver.impose(request, "PTSP-31");
        String decision = CaseDriver.request(request, Callers.UNIT_HEAD)
                .getString("documents.find { it.kind == 'DECISION' }.handle");
        String path = "/v1/documents/" + decision + "/verification";
        assertThat(RestAssured.given().get(path).jsonPath().getString("state")).isEqualTo("VALID");

        Fulfilments.fulfil(sanctionCase);
        CaseDriver.mustOnRequest(Callers.UNIT_HEAD, request, "revoke", "{}");

        assertThat(RestAssured.given().get(path).jsonPath().getString("state")).isEqualTo("REVOKED");
        assertThat(page(decision).asString()).contains("sudah dicabut", "since revoked");
    }

    @Test
    void thePageBehindTheCodeLoadsNothingAndNamesItsParts() {
        CaseDriver sanctionCase = CaseDriver.open().examine();
        sanctionCase.must("issue-warning", "{}");
        JsonPath shown = Documents.json(Callers.OFFICER, sanctionCase.document("WARNING_1"));

        Response page = page(shown.getString("handle"));
        String html = page.asString();

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.contentType()).startsWith("text/html");
        assertThat(html)
                .contains("Dokumen asli dan berlaku", "Genuine document, in force", "Teguran tertulis pertama")
                .contains(shown.getString("sha256"))
                .doesNotContain("src=", "href=", "PT ", sanctionCase.employer().nib(), shown.getString("number"));
        assertThat(page.header("Content-Security-Policy"))
                .startsWith("default-src 'none'")
                .contains(hash(html, "style"), hash(html, "script"))
                .doesNotContain("unsafe");
        assertThat(page("AAAAAAAAAAAAAAAAAAAAAA").statusCode()).isEqualTo(404);
        assertThat(page("AAAAAAAAAAAAAAAAAAAAAA").asString()).contains("Dokumen tidak ditemukan", "Document not found");
        assertThat(page("%3Cscript%3E").asString()).contains("Document not found");
    }

    private static Response page(String handle) {
        return RestAssured.given().urlEncodingEnabled(false).accept("text/html").get("/verify/" + handle);
    }

    private static Boolean matches(String path, String sha256) {
        return RestAssured.given()
                .queryParam("sha256", sha256)
                .get(path)
                .jsonPath()
                .getBoolean("matches");
    }

    /** As a browser computes it. */
    private static String hash(String html, String part) {
        Matcher found = Pattern.compile("<" + part + ">(.*?)</" + part + ">", Pattern.DOTALL)
                .matcher(html);
        assertThat(found.find()).isTrue();
        byte[] digest = Sha256.of(found.group(1).getBytes(StandardCharsets.UTF_8));
        return part + "-src 'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    }
}
