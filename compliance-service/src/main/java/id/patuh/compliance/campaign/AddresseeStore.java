package id.patuh.compliance.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.compliance.campaign.Campaign.Selection;
import id.patuh.kit.db.Database;

/**
 * Owns the table {@code campaign_employer}. Tables of other packages that it reads: {@code assessment}, {@code
 * assessment_history}, {@code employer_facts}.
 */
@ApplicationScoped
class AddresseeStore {
    private static final int PROVINCE_DIGITS = 2;
    private static final String SELECT = """
            select a.employer_id, a.version, a.region_code, coalesce(f.facts ->> 'name', '-') as name
            from assessment a join employer_facts f using (employer_id)
            where a.status = 'ACTIVE' and a.class <> 'NOT_LIABLE' and (a.province = any(?) or a.region_code = any(?))
              and (?::text is null or a.class = ?) and (?::text is null or a.scale = ?) and (?::int8 is null or a.workers >= ?)
              and case when ?::text is null then a.class <> 'COMPLIANT'
                       else exists (select 1 from json_array_elements(a.findings) g where g ->> 'code' = ?) end
              and not exists (select 1 from campaign_employer e join campaign c using (campaign_id)
                              where e.employer_id = a.employer_id and c.state = 'LAUNCHED' and c.launched_on > ?)
            order by a.employer_id limit ?
            """;

    private static final String INSERT = """
            insert into campaign_employer (campaign_id, employer_id, letter_id, name, region_code, status, class, workers, findings,
                                           exposure_idr)
            select ?, d.employer_id, d.letter_id, d.name, d.region_code, h.status, h.class, h.workers, h.findings, h.exposure_idr
            from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::int8[]) as d (employer_id, letter_id, name, region_code, version)
            join assessment_history h using (employer_id, version)
            """;

    private final Database database;

    AddresseeStore(Database database) {
        this.database = database;
    }

    /** An employer that is selected, with the number of its assessment. */
    record Selected(UUID employerId, String name, String regionCode, long assessmentVersion) {}

    /**
     * An employer that was drawn.
     *
     * @param letterId null for the control group
     */
    record Drawn(Selected selected, UUID letterId) {}

    /** Lets one launch at a time select, so that no employer is in two campaigns. */
    void lockLaunches() {
        database.update("lock table campaign_employer in share row exclusive mode");
    }

    /**
     * The employers of a selection.
     *
     * @param runningSince employers of a campaign that was launched after this day and is not closed are left out
     */
    List<Selected> select(Selection selection, LocalDate runningSince, int limit) {
        String complianceClass = name(selection.complianceClass());
        String scale = name(selection.scale());
        String finding = name(selection.finding());
        return database.query(
                SELECT,
                AddresseeStore::selected,
                codes(selection, true),
                codes(selection, false),
                complianceClass,
                complianceClass,
                scale,
                scale,
                selection.minWorkers(),
                selection.minWorkers(),
                finding,
                finding,
                runningSince,
                limit);
    }

    void insert(UUID campaign, Collection<Drawn> drawn) {
        database.update(
                INSERT,
                campaign,
                drawn.stream().map(one -> one.selected().employerId()).toArray(UUID[]::new),
                drawn.stream().map(Drawn::letterId).toArray(UUID[]::new),
                drawn.stream().map(one -> one.selected().name()).toArray(String[]::new),
                drawn.stream().map(one -> one.selected().regionCode()).toArray(String[]::new),
                drawn.stream().map(one -> one.selected().assessmentVersion()).toArray(Long[]::new));
    }

    private static String[] codes(Selection selection, boolean provinces) {
        return selection.regions().stream()
                .filter(code -> (code.length() == PROVINCE_DIGITS) == provinces)
                .toArray(String[]::new);
    }

    private static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static Selected selected(ResultSet row) throws SQLException {
        return new Selected(
                row.getObject("employer_id", UUID.class),
                row.getString("name"),
                row.getString("region_code"),
                row.getLong("version"));
    }
}
