package id.patuh.compliance.sanction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.db.Database;

/** Tells which employers are one legal person: an employer and all that were merged into it. */
@ApplicationScoped
class LegalPersonQuery {
    private static final String FAMILY = """
            with recursive family (survivor, member) as (
                select e, e from unnest(?::uuid[]) s(e)
                union
                select f.survivor, a.employer_id from family f join assessment a on a.successor_id = f.member
            )
            select survivor, member from family
            """;

    private final Database database;

    LegalPersonQuery(Database database) {
        this.database = database;
    }

    private record Member(UUID survivor, UUID member) {}

    /** The members of the legal person of each of some employers, itself among them. */
    Map<UUID, List<UUID>> of(Collection<UUID> employers) {
        Map<UUID, List<UUID>> members = new LinkedHashMap<>();
        employers.forEach(employer -> members.put(employer, new ArrayList<>()));
        database.query(
                        FAMILY,
                        row -> new Member(row.getObject("survivor", UUID.class), row.getObject("member", UUID.class)),
                        (Object) members.keySet().toArray(UUID[]::new))
                .forEach(found -> members.get(found.survivor()).add(found.member()));
        return members;
    }
}
