package id.patuh.registry.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

class DeclarationTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    @Test
    void sameDeclarationHasTheSameDigestHoweverItsNumbersAreWritten() {
        Map<String, Object> body = body();
        var first = Declaration.report(fields(body, false), TODAY);
        body.put("latitude", "-6.20");
        body.put("workers", "12");
        body.put("name", "  PT Baik Satu ");
        var second = Declaration.report(fields(body, false), TODAY);
        assertThat(first.errors()).isEmpty();
        assertThat(second.errors()).isEmpty();
        assertThat(second.value().digest()).isEqualTo(first.value().digest());
        body.put("workers", "13");
        assertThat(Declaration.report(fields(body, false), TODAY).value().digest())
                .isNotEqualTo(first.value().digest());
    }

    @Test
    void requestMustUseTheTypesOfJson() {
        Map<String, Object> body = body();
        body.put("workers", "12");
        body.put("name", 7);
        body.put("construction", "true");
        assertThat(Declaration.report(fields(body, true), TODAY).errors())
                .extracting(error -> error.field() + " " + error.code())
                .containsExactlyInAnyOrder("workers NUMBER_FORMAT", "name TEXT_INVALID", "construction ENUM_UNKNOWN");
    }

    @Test
    void stateWithoutAReportNeedsNameAndRegionOnly() {
        Map<String, Object> body = new HashMap<>(Map.of("name", "PT Baik Satu", "regionCode", "3171"));
        assertThat(Declaration.state(fields(body, true), TODAY).errors()).isEmpty();
        body.put("workers", 3);
        assertThat(Declaration.state(fields(body, true), TODAY).errors())
                .extracting(RowError::field)
                .containsExactlyInAnyOrder("scale", "wageBillIdr", "reportedOn");
    }

    @Test
    void zeroByteAndHugeNumbersAreRefusedNotStored() {
        Map<String, Object> body = body();
        body.put("name", "PT\u0000X");
        body.put("capitalIdr", "9".repeat(40));
        body.put("latitude", "1e999999999");
        assertThat(Declaration.report(fields(body, false), TODAY).errors())
                .extracting(error -> error.field() + " " + error.code())
                .containsExactlyInAnyOrder("name TEXT_INVALID", "capitalIdr NUMBER_FORMAT", "latitude NUMBER_FORMAT");
    }

    private static Fields fields(Map<String, Object> body, boolean strict) {
        JsonNode json = new ObjectMapper().valueToTree(body);
        return strict ? JsonFields.strict(json) : JsonFields.lenient(json);
    }

    private static Map<String, Object> body() {
        Map<String, Object> body = new HashMap<>();
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
