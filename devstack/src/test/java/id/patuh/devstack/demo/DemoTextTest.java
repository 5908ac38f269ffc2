package id.patuh.devstack.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;

import id.patuh.devstack.demo.stage.DemoClock;
import id.patuh.devstack.demo.stage.Figures;

/** What the demo prints is for people. */
class DemoTextTest {
    @Test
    void momentsAreThoseOfJakarta() {
        assertThat(DemoClock.display(TextNode.valueOf("2026-09-12T02:00:01.278330Z")))
                .isEqualTo("2026-09-12 09:00 WIB");
        assertThat(DemoClock.display(TextNode.valueOf("2026-09-12T17:00:00Z"))).isEqualTo("2026-09-13 00:00 WIB");
    }

    /** The first of January 2027 is a holiday, and a weekend follows it. */
    @Test
    void nobodyWorksOnAHoliday() {
        assertThat(DemoClock.display(DemoClock.morningAfter(Instant.parse("2026-12-31T17:00:00Z"))))
                .isEqualTo("2027-01-04 09:00 WIB");
        assertThat(DemoClock.display(DemoClock.morningAfter(Instant.parse("2099-01-02T17:00:00Z"))))
                .as("only weekends are known")
                .isEqualTo("2099-01-05 09:00 WIB");
    }

    @Test
    void aStepSaysWhatItCameTo() throws IOException {
        JsonNode view = new ObjectMapper().readTree("""
            {"history":[{"action":"decide-objection","detail":{"outcome":"UPHELD"}},
                        {"action":"decide-objection","detail":{"outcome":"REFUSED"}},
                        {"action":"record-court-order","detail":{"effect":"SUSPEND"}},
                        {"action":"issue-warning","detail":{}}]}
            """);
        assertThat(CaseDesk.result(view, "decide-objection")).isEqualTo(", REFUSED");
        assertThat(CaseDesk.result(view, "record-court-order")).isEqualTo(", SUSPEND");
        assertThat(CaseDesk.result(view, "issue-warning")).isEmpty();
    }

    @Test
    void oneIsSingular() {
        assertThat(Figures.count(1, "programme")).isEqualTo("1 programme");
        assertThat(Figures.count(1_200, "registration")).isEqualTo("1,200 registrations");
    }
}
