package id.patuh.registry.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.patuh.contracts.vocabulary.RecordType;

/**
 * Rows of the agencies, field by field.
 *
 * <p>Source: UU 7/1981 art. 6; PP 86/2013 art. 3
 */
class RowReaderTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    @Test
    void sameDeclarationHasTheSameDigestHoweverItsNumbersAreWritten() {
        Map<String, Object> body = body();
        var first = read(body, false);
        body.put("latitude", "-6.20");
        body.put("workers", "12");
        body.put("name", "  PT Baik Satu ");
        var second = read(body, false);
        assertThat(first.errors()).isEmpty();
        assertThat(second.errors()).isEmpty();
        assertThat(second.value().digest()).isEqualTo(first.value().digest());
        body.put("workers", "13");
        assertThat(read(body, false).value().digest())
                .isNotEqualTo(first.value().digest());
    }

    @Test
    void thirteenZerosAreNoNibAndTheTextSaysSo() {
        Map<String, Object> body = body();
        body.put("nib", "0000000000000");
        assertThat(read(body, false).errors())
                .extracting(
                        error -> error.code().indonesian() + " " + error.code().english())
                .containsExactly(
                        "NIB harus 13 digit dan tidak boleh nol semua. A NIB has 13 digits, not all of them zero.");
    }

    @Test
    void requestMustUseTheTypesOfJson() {
        Map<String, Object> body = body();
        body.put("workers", "12");
        body.put("name", 7);
        body.put("construction", "true");
        assertThat(read(body, true).errors())
                .extracting(error -> error.field() + " " + error.code())
                .containsExactlyInAnyOrder("workers NUMBER_FORMAT", "name TEXT_INVALID", "construction ENUM_UNKNOWN");
    }

    @Test
    void aRowThatNamesNoEndLeavesItAsItStands() {
        Map<String, Object> body = body();
        assertThat(read(body, false).value().endStated()).isFalse();
        body.put("closedOn", null);
        assertThat(read(body, false).value().endStated()).isTrue();
        body.put("closedOn", "2026-07-01");
        assertThat(read(body, false).errors())
                .extracting(error -> error.field() + " " + error.code())
                .containsExactly("closedOn DATE_FUTURE");
    }

    @Test
    void daysBeforeAnyLawAreNoDates() {
        Map<String, Object> body = body();
        body.put("reportedOn", "0000-01-01");
        assertThat(read(body, false).errors())
                .extracting(error -> error.field() + " " + error.code())
                .containsExactly("reportedOn DATE_FORMAT");
    }

    @Test
    void aNaturalPersonsNumberIsMaskedInErrors() {
        Map<String, Object> body = body();
        body.put("npwp", "31710145089000017");
        assertThat(read(body, false).errors()).singleElement().satisfies(error -> assertThat(error.value())
                .isEqualTo("31**************"));
    }

    @Test
    void zeroByteAndHugeNumbersAreRefusedNotStored() {
        Map<String, Object> body = body();
        body.put("name", "PT\u0000X");
        body.put("capitalIdr", "9".repeat(40));
        body.put("latitude", "1e999999999");
        assertThat(read(body, false).errors())
                .extracting(error -> error.field() + " " + error.code())
                .containsExactlyInAnyOrder("name TEXT_INVALID", "capitalIdr NUMBER_FORMAT", "latitude NUMBER_FORMAT");
    }

    @Test
    void aNameIsOneLineAndAnAddressMayHaveMore() {
        Map<String, Object> body = body();
        body.put("address", "Jl. Merdeka 1\nLantai 2");
        for (String name : List.of("PT Maju\nJaya", "PT\tMaju", "PT Maju\u2028Jaya", "\ufeffPT Maju", "PT\u200bMaju")) {
            body.put("name", name);
            assertThat(read(body, false).errors())
                    .as(name)
                    .extracting(error -> error.field() + " " + error.code())
                    .containsExactly("name TEXT_INVALID");
        }
    }

    @Test
    void aRegistrationBeginsNotAfterTheDayOfItsDataAndIsPaidTwoYearsAheadAtMost() {
        Map<String, Object> body = new HashMap<>(Map.of(
                "npp", "10012345",
                "name", "PT Baik Satu",
                "regionCode", "3171",
                "programme", "JKK",
                "registeredOn", "2026-06-20",
                "enrolledWorkers", 10,
                "reportedWageBillIdr", 50_000_000L,
                "paidThrough", "2028-06",
                "asOf", "2026-06-20"));
        assertThat(registration(body).errors()).isEmpty();
        body.put("registeredOn", "2026-06-21");
        body.put("paidThrough", "2028-07");
        assertThat(registration(body).errors())
                .extracting(error -> error.field() + " " + error.code())
                .containsExactlyInAnyOrder("registeredOn DATE_ORDER", "paidThrough MONTH_FUTURE");
    }

    private static Validated<StatedRow> registration(Map<String, Object> body) {
        return RowReader.read(RecordType.NPP, fields(body, false), TODAY);
    }

    private static Validated<StatedRow> read(Map<String, Object> body, boolean strict) {
        return RowReader.read(RecordType.WLKP, fields(body, strict), TODAY);
    }

    private static Fields fields(Map<String, Object> body, boolean strict) {
        JsonNode json = new ObjectMapper().valueToTree(body);
        return strict ? JsonFields.strict(json) : JsonFields.lenient(json);
    }

    private static Map<String, Object> body() {
        Map<String, Object> body = new HashMap<>();
        body.put("wlkpNumber", "10110.20260110.0001");
        body.put("name", "PT Baik Satu");
        body.put("scale", "SMALL");
        body.put("regionCode", "3171");
        body.put("latitude", -6.2);
        body.put("workers", 12);
        body.put("wageBillIdr", 60_000_000L);
        body.put("reportedOn", "2026-01-10");
        return body;
    }
}
