package id.patuh.devstack.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.node.TextNode;

/** What the demo prints is for people. */
class DemoTextTest {
    @Test
    void momentsAreThoseOfJakarta() {
        assertThat(DemoClock.display(TextNode.valueOf("2026-09-12T02:00:01.278330Z")))
                .isEqualTo("2026-09-12 09:00 WIB");
        assertThat(DemoClock.display(TextNode.valueOf("2026-09-12T17:00:00Z"))).isEqualTo("2026-09-13 00:00 WIB");
    }

    @Test
    void oneIsSingular() {
        assertThat(NationReport.count(1, "programme")).isEqualTo("1 programme");
        assertThat(NationReport.count(1_200, "registration")).isEqualTo("1,200 registrations");
    }
}
