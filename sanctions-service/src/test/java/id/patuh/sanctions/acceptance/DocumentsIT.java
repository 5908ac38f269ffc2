package id.patuh.sanctions.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import id.patuh.contracts.event.Topics;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
import id.patuh.devstack.testing.TestKafka;
import id.patuh.devstack.testing.Tokens;
import id.patuh.documents.Sha256;
import id.patuh.documents.signature.SignatureCheck;
import id.patuh.documents.signature.SignatureCheck.Finding;
import id.patuh.kit.db.Database;
import id.patuh.kit.db.DatabaseException;
import id.patuh.sanctions.document.DocumentDraft;
import id.patuh.sanctions.document.DocumentRegister;
import id.patuh.sanctions.fixtures.Api;
import id.patuh.sanctions.fixtures.Bodies;
import id.patuh.sanctions.fixtures.Callers;
import id.patuh.sanctions.fixtures.CaseDriver;
import id.patuh.sanctions.fixtures.Documents;
import id.patuh.sanctions.fixtures.Employers;
import id.patuh.sanctions.procedure.vocabulary.DocumentKind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;

/** Documents as files: signed, kept by their hash, read by those who may. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class DocumentsIT {
    @Inject
    Database database;

    @Inject
    DocumentRegister register;

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void aDocumentIsASignedFileUnderItsNumberAndItsHandle() throws IOException {
        CaseDriver sanctionCase = CaseDriver.open().examine();
        sanctionCase.must("issue-warning", "{\"demand\":\"Daftarkan 25 pekerja\"}");
        String number = sanctionCase.document("WARNING_1");

        JsonPath shown = Documents.json(Callers.OFFICER, number);
        byte[] file = Documents.file(Callers.OFFICER, shown.getString("handle"));

        assertThat(shown.getString("number")).isEqualTo(number);
        assertThat(shown.getString("handle")).matches("[A-Za-z0-9_-]{22}");
        assertThat(file).isEqualTo(Documents.file(Callers.OFFICER, number));
        assertThat(Sha256.hex(file)).isEqualTo(shown.getString("sha256"));
        for (String form : List.of("application/json", "application/pdf")) {
            Api.assertKnown(
                    Api.given(Callers.OFFICER).accept(form),
                    Api.given(Callers.OFFICER).accept(form),
                    "/v1/documents/" + number);
        }
        assertThat(SignatureCheck.of(file)).isEqualTo(Finding.VALID);
        assertThat(text(file))
                .contains(number, "Daftarkan 25 pekerja", "10 (sepuluh) hari kerja")
                .contains("Jakarta Pusat");
    }

    @Test
    void theFineLetterShowsItsLinesAndItsLastDay() throws IOException {
        CaseDriver sanctionCase = CaseDriver.toFined();

        String text = text(Documents.file(Callers.OFFICER, sanctionCase.document("FINE")));

        assertThat(text)
                .contains("Juli 2025 s.d. Desember 2025", "Rp150.000.000,00")
                .contains("paling lambat tanggal");
    }

    @Test
    void theHashOfADocumentIsInItsCasesEventAndView() {
        CaseDriver sanctionCase = CaseDriver.open().examine();
        sanctionCase.must("issue-warning", "{}");
        String sha256 = Documents.json(Callers.OFFICER, sanctionCase.document("WARNING_1"))
                .getString("sha256");

        assertThat(sanctionCase.view().getString("documents.find { it.kind == 'WARNING_1' }.sha256"))
                .isEqualTo(sha256);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> TestKafka.records(
                                Topics.CASES, sanctionCase.employer().id().toString())
                        .stream()
                        .map(step -> new String(step.value(), StandardCharsets.UTF_8))
                        .anyMatch(step -> step.contains("\"sha256\":\"" + sha256 + "\"")));
    }

    @Test
    void aNumberWithSlashesWorks() {
        CaseDriver sanctionCase = CaseDriver.open();
        String number = "500.16/KEP." + Employers.digits(12) + "/2026";
        DocumentDraft draft =
                new DocumentDraft(DocumentKind.WARNING_1, sanctionCase.id(), null, "BPJS_TK", number, Map.of());
        QuarkusTransaction.requiringNew().run(() -> register.issue(draft, TestClock.now(), "officer-1"));

        assertThat(Documents.json(Callers.OFFICER, number).getString("kind")).isEqualTo("WARNING_1");
        assertThat(Api.given(Callers.OFFICER)
                        .urlEncodingEnabled(false)
                        .get("/v1/documents/" + number.replace("/", "%2F"))
                        .jsonPath()
                        .getString("number"))
                .isEqualTo(number);
    }

    @Test
    void whoMayNotSeeTheCaseMayNotSeeItsDocuments() {
        CaseDriver sanctionCase = CaseDriver.open().examine();
        sanctionCase.must("issue-warning", "{}");
        String path = "/v1/documents/" + sanctionCase.document("WARNING_1");

        String elsewhere = Tokens.of("bpjs-tk-officer").regions("32").token();
        Api.refused(Api.given(elsewhere).get(path), 403, "REGION_OUT_OF_SCOPE");
        Api.refused(Api.given(Callers.UNIT_HEAD).get(path), 403, "AGENCY_MISMATCH");
        Api.refused(Api.given(Tokens.of("registry-reader").token()).get(path), 403, "ROLE_MISSING");
        Api.refused(Api.given(Callers.UNIT_HEAD).get(bundle(sanctionCase)), 403, "AGENCY_MISMATCH");
        Api.refused(
                Api.given(Callers.OFFICER).get("/v1/documents/BPJS_TK-TEG1-1999-000001"),
                404,
                "ISSUED_DOCUMENT_UNKNOWN");
        assertThat(RestAssured.given().get(path).statusCode()).isEqualTo(401);
    }

    @Test
    void eachReadIsLogged() {
        CaseDriver sanctionCase = CaseDriver.open().examine();
        sanctionCase.must("issue-warning", "{}");
        String reader = "reader-" + UUID.randomUUID();
        String token = Tokens.of("bpjs-tk-officer").subject(reader).token();

        Documents.file(token, sanctionCase.document("WARNING_1"));

        Awaitility.await().until(() -> database.query(
                        "select subject_id from access_log where actor = ?",
                        row -> row.getObject("subject_id", UUID.class),
                        reader)
                .contains(sanctionCase.employer().id()));
    }

    @Test
    void theFilesOfACaseComeAsOne() throws IOException {
        CaseDriver sanctionCase = CaseDriver.toFined();

        byte[] bundle = Api.given(Callers.OFFICER).get(bundle(sanctionCase)).asByteArray();

        String text = text(bundle);
        List<String> numbers = sanctionCase.view().getList("documents.number");
        assertThat(numbers).hasSizeGreaterThan(3).allMatch(text::contains);
        assertThat(text).contains("BERKAS KASUS");
        CaseDriver requested = CaseDriver.toFined().request(Bodies.ONE_SERVICE);
        CaseDriver.impose(requested.requests().getFirst(), "PTSP-31");
        assertThat(text(Api.given(Callers.OFFICER).get(bundle(requested)).asByteArray()))
                .contains("DPMPTSP Provinsi DKI Jakarta")
                .doesNotContain("unit pelayanan PTSP-31");
        try (PDDocument document = Loader.loadPDF(bundle)) {
            var attached =
                    document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            assertThat(attached).hasSize(numbers.size());
            for (var file : attached.values()) {
                byte[] bytes = file.getEmbeddedFile().toByteArray();
                assertThat(SignatureCheck.of(bytes)).isEqualTo(Finding.VALID);
                assertThat(text.replaceAll("\\s", "")).contains(Sha256.hex(bytes));
            }
        }
    }

    @Test
    void filesNeverChange() {
        CaseDriver sanctionCase = CaseDriver.open().examine();
        byte[] file = Documents.file(Callers.OFFICER, sanctionCase.document("EXAMINATION_RESULT"));

        assertThatThrownBy(() -> database.update(
                        "update document_file set bytes = ? where sha256 = ?", new byte[] {1}, Sha256.hex(file)))
                .isInstanceOf(DatabaseException.class);
        assertThatThrownBy(() -> database.update("delete from document_file where sha256 = ?", Sha256.hex(file)))
                .isInstanceOf(DatabaseException.class);
    }

    @Test
    void aTamperedCopyIsFound() {
        CaseDriver sanctionCase = CaseDriver.open().examine();
        byte[] file = Documents.file(Callers.OFFICER, sanctionCase.document("EXAMINATION_RESULT"));
        byte[] changed = file.clone();
        changed[1_000] ^= 0x01;

        assertThat(SignatureCheck.of(changed)).isNotEqualTo(Finding.VALID);
        assertThat(SignatureCheck.of(Arrays.copyOf(file, file.length + 1))).isEqualTo(Finding.NOT_WHOLE);
    }

    private static String bundle(CaseDriver sanctionCase) {
        return "/v1/cases/" + sanctionCase.id() + "/documents/bundle";
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
