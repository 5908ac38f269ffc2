package id.patuh.compliance.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.kit.db.Database;

/**
 * Owns the table {@code daily_total}. Tables of another package that it reads: {@code assessment_total}, {@code finding_total}, {@code
 * workplace_total}, {@code registration_total}; they are small, however many employers there are.
 */
@ApplicationScoped
class DailyTotalStore {
    /** What finding says that an employer is not registered, or not active; findings about a BPJS are of liable employers only. */
    private static final String NOW = """
            select p.province, a.agency, coalesce(e.employers, 0) as liable_employers,
                   coalesce(e.employers - coalesce(f.unregistered, 0), 0) as registered_employers,
                   coalesce(e.employers - coalesce(f.unregistered, 0) - coalesce(f.inactive, 0), 0) as active_employers,
                   coalesce(r.records, 0) as records, coalesce(r.workers, 0) as workers
            from unnest(?::text[]) p (province) cross join unnest(array['KEMENAKER', 'BPJS_TK', 'BPJS_KES']) a (agency)
            left join (select left(t.region_code, 2) as province, b.agency, sum(t.employers)::int8 as employers
                       from assessment_total t
                       join unnest(array['KEMENAKER', 'BPJS_TK', 'BPJS_KES']) b (agency)
                            on b.agency = 'KEMENAKER' or t.class <> 'NOT_LIABLE'
                       group by 1, 2) e using (province, agency)
            left join (select left(region_code, 2) as province, agency,
                              coalesce(sum(employers) filter (where code in ('PWBD', 'WLKP_MISSING')), 0)::int8 as unregistered,
                              coalesce(sum(employers) filter (where code in ('ARREARS', 'WLKP_STALE', 'WLKP_CLOSED')), 0)::int8
                                  as inactive
                       from finding_total group by 1, 2) f using (province, agency)
            left join (select left(region_code, 2) as province, 'KEMENAKER' as agency, sum(workplaces)::int8 as records,
                              sum(workers)::int8 as workers from workplace_total group by 1
                       union all
                       select left(region_code, 2), agency, sum(registrations)::int8, sum(workers)::int8
                       from registration_total group by 1, 2) r using (province, agency)
            """;

    private static final String KEEP =
            "insert into daily_total (day, province, agency, liable_employers, registered_employers, active_employers, records, workers)"
                    + " select ?::date, now.* from (" + NOW + ") as now" + """
             on conflict (day, province, agency) do update set liable_employers = excluded.liable_employers,
                registered_employers = excluded.registered_employers, active_employers = excluded.active_employers,
                records = excluded.records, workers = excluded.workers
            """;

    private final Database database;

    DailyTotalStore(Database database) {
        this.database = database;
    }

    /** The figures of a province and an agency. */
    record Row(String province, Agency agency, AgencyFigures figures) {}

    /** The figures as they stand, every province with every agency. */
    List<Row> now(Collection<String> provinces) {
        return database.query(NOW, DailyTotalStore::row, (Object) provinces.toArray(String[]::new));
    }

    /** The figures as they stood last on a day that was kept. */
    List<Row> on(LocalDate day, Collection<String> provinces) {
        return database.query(
                "select * from daily_total where day = ? and province = any(?)",
                DailyTotalStore::row,
                day,
                provinces.toArray(String[]::new));
    }

    /** The last day up to another that was kept; empty if there is none. */
    Optional<LocalDate> lastUpTo(LocalDate day) {
        return database.first(
                "select day from daily_total where day <= ? order by day desc limit 1",
                row -> row.getObject("day", LocalDate.class),
                day);
    }

    /** The first day from another on that was kept; empty if there is none. */
    Optional<LocalDate> firstFrom(LocalDate day) {
        return database.first(
                "select day from daily_total where day >= ? order by day limit 1",
                row -> row.getObject("day", LocalDate.class),
                day);
    }

    /** Keeps the figures as they stand for a day, in place of those kept before. */
    void keep(LocalDate day, Collection<String> provinces) {
        database.update(KEEP, day, provinces.toArray(String[]::new));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("province"),
                Agency.valueOf(row.getString("agency")),
                new AgencyFigures(
                        row.getLong("liable_employers"),
                        row.getLong("registered_employers"),
                        row.getLong("active_employers"),
                        row.getLong("records"),
                        row.getLong("workers")));
    }
}
