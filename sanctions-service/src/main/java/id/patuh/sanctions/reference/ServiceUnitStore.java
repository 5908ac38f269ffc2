package id.patuh.sanctions.reference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.ServiceType;
import id.patuh.kit.audit.AuditLog;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.db.Database;
import id.patuh.kit.etag.ExpectedVersion;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;
import id.patuh.sanctions.problem.SanctionsProblem;

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
    private final Clock clock;
    private final AuditLog audit;

    ServiceUnitStore(Database database, Clock clock, AuditLog audit) {
        this.database = database;
        this.clock = clock;
        this.audit = audit;
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

    @Transactional
    ServiceUnit put(ServiceUnit unit, boolean expectNew, ExpectedVersion expected, Caller caller) {
        requireAuthority(unit, caller);
        find(unit.code()).ifPresent(held -> requireAuthority(held, caller));
        if (!expectNew) {
            expected.require(lockedVersion(unit.code()));
        }
        // Somebody else may be adding the same unit at this moment: the database lets one of them.
        if (database.update(
                        expectNew ? INSERT : UPDATE,
                        unit.name(),
                        unit.regionCode(),
                        unit.services().stream().map(ServiceType::name).toArray(String[]::new),
                        clock.instant(),
                        caller.subject(),
                        unit.code())
                == 0) {
            throw Problem.of(SanctionsProblem.SERVICE_UNIT_EXISTS, unit.code());
        }
        audit.record("SERVICE_UNIT_PUT", "service-unit", unit.code(), Map.of("services", unit.services()));
        return find(unit.code()).orElseThrow(() -> Problem.of(SanctionsProblem.SERVICE_UNIT_UNKNOWN, unit.code()));
    }

    /** A unit of the whole country is Kemenaker's to write; one of a region is also its own administrators'. */
    private static void requireAuthority(ServiceUnit unit, Caller caller) {
        if (unit.regionCode() == null) {
            caller.requireNational();
            return;
        }
        if (!unit.code().equals(caller.agency())) {
            caller.requireAgency(Agency.KEMENAKER);
        }
        caller.requireRegion(unit.regionCode());
    }

    private long lockedVersion(String code) {
        return database.first(
                        "select version from service_unit where code = ? for update",
                        row -> row.getLong("version"),
                        code)
                .orElseThrow(() -> Problem.of(KitProblem.IF_MATCH_REQUIRED));
    }

    private static ServiceUnit unit(ResultSet row) throws SQLException {
        List<ServiceType> services = Stream.of(
                        (String[]) row.getArray("services").getArray())
                .map(ServiceType::valueOf)
                .toList();
        return new ServiceUnit(
                row.getString("code"),
                row.getString("name"),
                row.getString("region_code"),
                services,
                row.getLong("version"));
    }
}
