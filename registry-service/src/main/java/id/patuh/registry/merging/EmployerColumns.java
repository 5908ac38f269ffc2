package id.patuh.registry.merging;

import java.util.List;
import java.util.stream.Collectors;

/** Columns that go from one employer to another together: what is declared of it, and what is stated of a programme. */
final class EmployerColumns {
    /** Assignments of what is declared, from the row {@code b}. */
    static final String SET = assignments(
            List.of(
                    "name",
                    "name_key",
                    "name_source",
                    "profile_as_of",
                    "legal_form",
                    "kbli_edition",
                    "kbli",
                    "scale",
                    "region_code",
                    "address",
                    "latitude",
                    "longitude",
                    "capital_idr",
                    "annual_sales_idr",
                    "construction",
                    "workers",
                    "wage_bill_idr",
                    "reported_on",
                    "declaration_digest"),
            "b");

    private static final List<String> STATED = List.of(
            "programme",
            "own_number",
            "registered_on",
            "enrolled_workers",
            "reported_wage_bill_idr",
            "paid_through",
            "arrears_idr",
            "jkk_risk_group",
            "as_of",
            "digest",
            "recorded_at");

    /** Columns of a coverage, all but whose it is. */
    static final String COVERAGE = String.join(", ", STATED);

    /** Values of these columns after the programme, from a row of the history. */
    static final String STATED_FACTS = """
            facts ->> 'ownNumber', (facts ->> 'registeredOn')::date, (facts ->> 'enrolledWorkers')::integer,
                   (facts ->> 'reportedWageBillIdr')::bigint, to_date(facts ->> 'paidThrough', 'YYYY-MM'),
                   (facts ->> 'arrearsIdr')::bigint, (facts ->> 'jkkRiskGroup')::smallint, valid_from, digest, recorded_at""";

    /** Assignments that replace a coverage by the one that was to be inserted. */
    static final String COVERAGE_SET = assignments(STATED, "excluded");

    private EmployerColumns() {}

    private static String assignments(List<String> columns, String from) {
        return columns.stream()
                .map(column -> column + " = " + from + "." + column)
                .collect(Collectors.joining(", "));
    }
}
