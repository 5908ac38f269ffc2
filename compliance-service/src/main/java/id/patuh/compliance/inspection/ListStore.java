package id.patuh.compliance.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.contracts.vocabulary.ComplianceClass;
import id.patuh.kit.db.Database;

/** Owns the tables {@code inspection_list} and {@code inspection_item}. */
@ApplicationScoped
public class ListStore {
    private static final String LISTS = """
            select l.*, n.list_id as superseded_by,
                   (select count(*) from inspection_item i where i.list_id = l.list_id) as items
            from inspection_list l left join inspection_list n on n.supersedes = l.list_id
            """;
    private static final String INSERT_ITEMS = """
            insert into inspection_item (list_id, item, employer_id, workplace_id, name, region_code, latitude, longitude, section,
                                         kind, type, scale, needs, priority_tenths, findings, note, visit_by, last_lead_id)
            select ?, item, employer_id, workplace_id, name, region_code, latitude::float8, longitude::float8, section, kind, type,
                   scale, string_to_array(needs, ','), priority_tenths, string_to_array(findings, ','), note, visit_by::date,
                   last_lead_id
            from unnest(?::int4[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                        ?::text[], ?::text[], ?::int4[], ?::text[], ?::text[], ?::text[], ?::uuid[])
                 as i (item, employer_id, workplace_id, name, region_code, latitude, longitude, section, kind, type, scale, needs,
                       priority_tenths, findings, note, visit_by, last_lead_id)
            """;

    private final Database database;

    ListStore(Database database) {
        this.database = database;
    }

    /** A list; empty if there is none of this id. */
    public Optional<InspectionList> find(UUID id) {
        return database.first(LISTS + "where l.list_id = ?", ListStore::list, id);
    }

    /** All doors of a list, in their order. */
    public List<ListItem> items(UUID list) {
        return items(list, 0, Integer.MAX_VALUE);
    }

    List<ListItem> items(UUID list, int after, int limit) {
        return database.query(
                "select * from inspection_item where list_id = ? and item > ? order by item limit ?",
                ListStore::item,
                list,
                after,
                limit);
    }

    /** Lists whose regions a caller covers, the newest first. */
    List<InspectionList> newest(String[] provinces, UUID before, int limit) {
        return database.query(LISTS + """
                        where l.list_id < ? and not exists (select 1 from unnest(l.regions) r where left(r, 2) <> all(?))
                        order by l.list_id desc limit ?
                        """, ListStore::list, before, provinces, limit);
    }

    /** The latest versions of the lists whose period has not passed. */
    List<InspectionList> current(LocalDate today) {
        return database.query(
                LISTS + "where l.to_day >= ? and n.list_id is null order by l.list_id", ListStore::list, today);
    }

    /** Locks a list, so that only one version takes its place. */
    void lock(UUID list) {
        database.query("select 1 from inspection_list where list_id = ? for update", row -> true, list);
    }

    void insert(InspectionList list, Collection<ListItem> items) {
        database.update(
                """
                insert into inspection_list (list_id, regions, from_day, to_day, slots, random_share, seed, class, scale, min_workers,
                                             policy_version, made_at, made_by, supersedes, reason)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::int8, ?, ?, ?, ?::uuid, ?)
                """,
                list.listId(),
                list.regions().toArray(String[]::new),
                list.from(),
                list.to(),
                list.slots(),
                list.randomShare(),
                list.seed(),
                list.complianceClass() == null ? null : list.complianceClass().name(),
                list.scale() == null ? null : list.scale().name(),
                list.minWorkers(),
                list.policyVersion(),
                list.madeAt(),
                list.madeBy(),
                list.supersedes(),
                list.reason());
        insertItems(list.listId(), items);
    }

    private void insertItems(UUID list, Collection<ListItem> items) {
        database.update(
                INSERT_ITEMS,
                list,
                column(items, ListItem::item, Integer[]::new),
                column(items, ListItem::employerId, UUID[]::new),
                column(items, ListItem::workplaceId, UUID[]::new),
                column(items, ListItem::name, String[]::new),
                column(items, ListItem::regionCode, String[]::new),
                column(items, item -> Double.toString(item.latitude()), String[]::new),
                column(items, item -> Double.toString(item.longitude()), String[]::new),
                column(items, ListItem::section, String[]::new),
                column(items, item -> item.kind().name(), String[]::new),
                column(items, item -> item.type().name(), String[]::new),
                column(items, item -> item.scale().name(), String[]::new),
                column(
                        items,
                        item -> String.join(
                                ",", item.needs().stream().map(Agency::name).toList()),
                        String[]::new),
                column(items, ListItem::priorityTenths, Integer[]::new),
                column(items, item -> String.join(",", item.findings()), String[]::new),
                column(items, ListItem::note, String[]::new),
                column(
                        items,
                        item -> item.visitBy() == null ? null : item.visitBy().toString(),
                        String[]::new),
                column(items, ListItem::lastLeadId, UUID[]::new));
    }

    private static <T> T[] column(Collection<ListItem> items, Function<ListItem, T> value, IntFunction<T[]> array) {
        return items.stream().map(value).toArray(array);
    }

    private static InspectionList list(ResultSet row) throws SQLException {
        String complianceClass = row.getString("class");
        String scale = row.getString("scale");
        return new InspectionList(
                row.getObject("list_id", UUID.class),
                texts(row, "regions"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getInt("slots"),
                row.getBigDecimal("random_share").stripTrailingZeros(),
                row.getString("seed"),
                complianceClass == null ? null : ComplianceClass.valueOf(complianceClass),
                scale == null ? null : BusinessScale.valueOf(scale),
                row.getObject("min_workers", Long.class),
                row.getString("policy_version"),
                Database.instant(row, "made_at"),
                row.getString("made_by"),
                row.getObject("supersedes", UUID.class),
                row.getObject("superseded_by", UUID.class),
                row.getString("reason"),
                row.getInt("items"));
    }

    private static ListItem item(ResultSet row) throws SQLException {
        return new ListItem(
                row.getInt("item"),
                row.getObject("employer_id", UUID.class),
                row.getObject("workplace_id", UUID.class),
                row.getString("name"),
                row.getString("region_code"),
                row.getDouble("latitude"),
                row.getDouble("longitude"),
                row.getString("section"),
                ItemKind.valueOf(row.getString("kind")),
                VisitType.valueOf(row.getString("type")),
                BusinessScale.valueOf(row.getString("scale")),
                texts(row, "needs").stream().map(Agency::valueOf).toList(),
                row.getInt("priority_tenths"),
                texts(row, "findings"),
                row.getString("note"),
                row.getObject("visit_by", LocalDate.class),
                row.getObject("last_lead_id", UUID.class));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
