package id.patuh.compliance.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.compliance.campaign.Campaign.Launch;
import id.patuh.compliance.campaign.Campaign.Selection;
import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.contracts.vocabulary.ComplianceClass;
import id.patuh.contracts.vocabulary.FindingCode;
import id.patuh.kit.db.Database;

/** Owns the table {@code campaign}. */
@ApplicationScoped
public class CampaignStore {
    private final Database database;

    CampaignStore(Database database) {
        this.database = database;
    }

    /** A campaign; empty if there is none of this id. */
    public Optional<Campaign> find(UUID id) {
        return database.first("select * from campaign where campaign_id = ?", CampaignStore::campaign, id);
    }

    Optional<Campaign> lock(UUID id) {
        return database.first("select * from campaign where campaign_id = ? for update", CampaignStore::campaign, id);
    }

    /** Campaigns all of whose regions lie in some provinces, the newest first. */
    List<Campaign> newest(String[] provinces, UUID before, int limit) {
        return database.query("""
                        select * from campaign
                        where campaign_id < ? and not exists (select 1 from unnest(regions) r where left(r, 2) <> all(?))
                        order by campaign_id desc limit ?
                        """, CampaignStore::campaign, before, provinces, limit);
    }

    /** Campaigns that are not closed and whose deadline has passed. */
    List<Campaign> due(LocalDate today) {
        return database.query(
                "select * from campaign where state = 'LAUNCHED' and deadline < ? order by campaign_id",
                CampaignStore::campaign,
                today);
    }

    void insert(Campaign campaign) {
        Selection selection = campaign.selection();
        database.update(
                """
                insert into campaign (campaign_id, title, regions, class, finding, scale, min_workers, holdout, seed, deadline_days,
                                      outcome_days, policy_version, state, made_at, made_by)
                values (?, ?, ?, ?, ?, ?, ?::int8, ?, ?, ?, ?, ?, 'DRAFT', ?, ?)
                """,
                campaign.campaignId(),
                campaign.title(),
                selection.regions().toArray(String[]::new),
                name(selection.complianceClass()),
                name(selection.finding()),
                name(selection.scale()),
                selection.minWorkers(),
                campaign.holdout(),
                campaign.seed(),
                campaign.deadlineDays(),
                campaign.outcomeDays().toArray(Integer[]::new),
                campaign.policyVersion(),
                campaign.madeAt(),
                campaign.madeBy());
    }

    void launch(UUID id, Launch launch) {
        database.update(
                """
                update campaign set state = 'LAUNCHED', launched_on = ?, deadline = ?, template = ?, letters = ?, controls = ?, job_id = ?,
                       version = version + 1
                where campaign_id = ?
                """,
                launch.day(),
                launch.deadline(),
                launch.template(),
                launch.letters(),
                launch.controls(),
                launch.jobId(),
                id);
    }

    void close(UUID id, Instant now) {
        database.update(
                "update campaign set state = 'CLOSED', closed_at = ?, version = version + 1 where campaign_id = ?",
                now,
                id);
    }

    private static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static Campaign campaign(ResultSet row) throws SQLException {
        return new Campaign(
                row.getObject("campaign_id", UUID.class),
                row.getString("title"),
                selection(row),
                row.getBigDecimal("holdout").stripTrailingZeros(),
                row.getString("seed"),
                row.getInt("deadline_days"),
                Arrays.asList((Integer[]) row.getArray("outcome_days").getArray()),
                row.getString("policy_version"),
                CampaignState.valueOf(row.getString("state")),
                Database.instant(row, "made_at"),
                row.getString("made_by"),
                launched(row),
                Database.instant(row, "closed_at"),
                row.getLong("version"));
    }

    private static Selection selection(ResultSet row) throws SQLException {
        String complianceClass = row.getString("class");
        String finding = row.getString("finding");
        String scale = row.getString("scale");
        return new Selection(
                Arrays.asList((String[]) row.getArray("regions").getArray()),
                complianceClass == null ? null : ComplianceClass.valueOf(complianceClass),
                finding == null ? null : FindingCode.valueOf(finding),
                scale == null ? null : BusinessScale.valueOf(scale),
                row.getObject("min_workers", Long.class));
    }

    private static Launch launched(ResultSet row) throws SQLException {
        LocalDate day = row.getObject("launched_on", LocalDate.class);
        return day == null
                ? null
                : new Launch(
                        day,
                        row.getObject("deadline", LocalDate.class),
                        row.getString("template"),
                        row.getInt("letters"),
                        row.getInt("controls"),
                        row.getObject("job_id", UUID.class));
    }
}
