package id.patuh.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.kit.db.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What a rebuild forgets can be computed again; of every table somebody has said which it is. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class ForgetComputedIT {
    /** Tables of facts that exist nowhere else, and those from which rows of some topics go. */
    private static final List<String> KEPT = List.of(
            "access_log",
            "audit_dead_letter",
            "audit_log",
            "campaign",
            "campaign_employer",
            "campaign_letter",
            "complaint",
            "daily_total",
            "feed",
            "feed_counter",
            "feed_cursor",
            "feed_repeat",
            "flyway_schema_history",
            "idempotency_key",
            "inspection_item",
            "inspection_list",
            "inspection_plan",
            "job",
            "officer",
            "officer_absence",
            "officer_calendar_link",
            "officer_exclusion",
            "outbox",
            "outbox_parked",
            "plan_team",
            "plan_unplanned",
            "plan_visit",
            "relay_epoch",
            "relay_lease",
            "visit",
            "visit_attachment",
            "visit_decision",
            "visit_document",
            "visit_finding",
            "visit_reply",
            "visit_report",
            "visit_signature");

    @Inject
    Database database;

    @Test
    void everyTableIsEitherForgottenOrKept() {
        List<String> tables = database.query("""
                select relname from pg_class
                where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
                """, row -> row.getString("relname"));
        assertThat(Stream.concat(KEPT.stream(), forgotten()).toList()).containsExactlyInAnyOrderElementsOf(tables);
    }

    private Stream<String> forgotten() {
        String source = database.first(
                        "select prosrc from pg_proc where proname = 'forget_computed'", row -> row.getString("prosrc"))
                .orElseThrow();
        int from = source.indexOf("truncate ") + "truncate ".length();
        return Stream.of(source.substring(from, source.indexOf(';', from)).split(","))
                .map(String::strip);
    }
}
