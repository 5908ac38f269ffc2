package id.patuh.sanctions.reference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Database;

/** Keeps the units that are proposed: one of each code at most, the latest. */
@ApplicationScoped
class ServiceUnitProposalStore {
    private static final String COLUMNS =
            "select code, version, name, region_code, services, proposed_at, proposed_by from service_unit_proposal";
    private static final String PUT = """
            insert into service_unit_proposal (code, version, name, region_code, services, proposed_at, proposed_by)
            values (?, nextval('service_unit_proposal_version'), ?, ?, ?::text[], ?, ?)
            on conflict (code) do update
            set version = excluded.version, name = excluded.name, region_code = excluded.region_code,
                services = excluded.services, proposed_at = excluded.proposed_at, proposed_by = excluded.proposed_by
            """;

    private final Database database;

    ServiceUnitProposalStore(Database database) {
        this.database = database;
    }

    Optional<ServiceUnitProposal> find(String code) {
        return database.first(COLUMNS + " where code = ?", ServiceUnitProposalStore::proposal, code);
    }

    Optional<ServiceUnitProposal> lock(String code) {
        return database.first(COLUMNS + " where code = ? for update", ServiceUnitProposalStore::proposal, code);
    }

    void put(ServiceUnit unit, Instant now, String subject) {
        database.update(PUT, unit.code(), unit.name(), unit.regionCode(), ServiceUnitStore.names(unit), now, subject);
    }

    void remove(String code) {
        database.update("delete from service_unit_proposal where code = ?", code);
    }

    private static ServiceUnitProposal proposal(ResultSet row) throws SQLException {
        return new ServiceUnitProposal(
                row.getString("code"),
                row.getLong("version"),
                Database.instant(row, "proposed_at"),
                row.getString("proposed_by"),
                row.getString("name"),
                row.getString("region_code"),
                ServiceUnitStore.services(row));
    }
}
