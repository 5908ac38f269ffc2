package id.patuh.sanctions.reference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.vocabulary.ServiceType;
import id.patuh.kit.db.Database;

/** The service units and the services they decide on. Source: PP 86/2013 art. 9 */
@ApplicationScoped
public class ServiceUnitStore {
    private static final String COLUMNS = "select code, name, region_code, services, version from service_unit ";

    private static final String INSERT = """
            insert into service_unit (name, region_code, services, updated_at, updated_by, code)
            values (?, ?, ?::text[], ?, ?, ?)
            on conflict do nothing
            """;
    private static final String UPDATE = """
            update service_unit
            set name = ?, region_code = ?, services = ?::text[], version = version + 1, updated_at = ?, updated_by = ?
            where code = ?
            """;

    private final Database database;

    ServiceUnitStore(Database database) {
        this.database = database;
    }

    /** The unit that decides on a service for an employer. */
    public Optional<ServiceUnit> nearest(ServiceType service, String regionCode) {
        return database.first(COLUMNS + """
                        where ? = any(services) and (region_code is null or starts_with(?, region_code))
                        order by length(region_code) desc nulls last, code limit 1
                        """, ServiceUnitStore::unit, service.name(), regionCode);
    }

    /** Finds a unit; empty if there is none. */
    public Optional<ServiceUnit> find(String code) {
        return database.first(COLUMNS + "where code = ?", ServiceUnitStore::unit, code);
    }

    List<ServiceUnit> list(ServiceType service, String regionCode, String afterCode, int limit) {
        return database.query(
                COLUMNS + """
                        where (?::text is null or ? = any(services))
                          and (?::text is null or region_code is null or starts_with(?, region_code))
                          and code > ? order by code limit ?
                        """,
                ServiceUnitStore::unit,
                service == null ? null : service.name(),
                service == null ? null : service.name(),
                regionCode,
                regionCode,
                afterCode,
                limit);
    }

    Optional<ServiceUnit> lock(String code) {
        return database.first(COLUMNS + "where code = ? for update", ServiceUnitStore::unit, code);
    }

    boolean insert(ServiceUnit unit, Instant now, String subject) {
        return write(INSERT, unit, now, subject);
    }

    boolean update(ServiceUnit unit, Instant now, String subject) {
        return write(UPDATE, unit, now, subject);
    }

    private boolean write(String sql, ServiceUnit unit, Instant now, String subject) {
        return database.update(sql, unit.name(), unit.regionCode(), names(unit), now, subject, unit.code()) > 0;
    }

    static String[] names(ServiceUnit unit) {
        return unit.services().stream().map(ServiceType::name).toArray(String[]::new);
    }

    static List<ServiceType> services(ResultSet row) throws SQLException {
        return Stream.of((String[]) row.getArray("services").getArray())
                .map(ServiceType::valueOf)
                .toList();
    }

    private static ServiceUnit unit(ResultSet row) throws SQLException {
        return new ServiceUnit(
                row.getString("code"),
                row.getString("name"),
                row.getString("region_code"),
                services(row),
                row.getLong("version"));
    }
}
