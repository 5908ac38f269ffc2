package id.patuh.registry.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.event.EmployerEvent;
import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.contracts.vocabulary.IdentifierType;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.kit.db.Database;

/** Reads employers for comparison. */
@ApplicationScoped
class CandidateSides {
    private static final String READ = """
            select e.id, e.status, e.name, e.legal_form, e.region_code, e.address, e.kbli, e.scale, e.workers,
                   array(select i.type || ':' || i.value from identifier i where i.employer_id = e.id and i.valid_to is null
                         order by i.type, i.value) as numbers,
                   array(select c.programme from coverage c where c.employer_id = e.id order by c.programme) as programmes
            from employer e
            where e.id = any (?)
            """;

    private final Database database;

    CandidateSides(Database database) {
        this.database = database;
    }

    Map<UUID, CandidateSide> of(Collection<UUID> employers) {
        return database.query(READ, CandidateSides::read, (Object) employers.toArray(UUID[]::new)).stream()
                .collect(Collectors.toMap(CandidateSide::employerId, Function.identity()));
    }

    private static CandidateSide read(ResultSet row) throws SQLException {
        return new CandidateSide(
                row.getObject("id", UUID.class),
                EmployerEvent.Status.valueOf(row.getString("status")),
                row.getString("name"),
                row.getString("legal_form"),
                row.getString("region_code"),
                row.getString("address"),
                row.getString("kbli"),
                row.getString("scale") == null ? null : BusinessScale.valueOf(row.getString("scale")),
                row.getObject("workers", Integer.class),
                texts(row, "numbers").map(CandidateSides::number).toList(),
                List.copyOf(texts(row, "programmes").map(Programme::valueOf).toList()));
    }

    private static Stream<String> texts(ResultSet row, String column) throws SQLException {
        return Stream.of((String[]) row.getArray(column).getArray());
    }

    private static EmployerEvent.Identifier number(String text) {
        int colon = text.indexOf(':');
        return new EmployerEvent.Identifier(
                IdentifierType.valueOf(text.substring(0, colon)), text.substring(colon + 1));
    }
}
