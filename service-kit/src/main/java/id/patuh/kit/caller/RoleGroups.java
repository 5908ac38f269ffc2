package id.patuh.kit.caller;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names for the lists of roles that several operations share, for {@code @RolesAllowed}. A group is no role: only the security check
 * of an operation sees it. Callers, the audit log and the API document know roles only, and a token that names a group gains nothing.
 */
public final class RoleGroups {
    /** Who reads an employer and what the agencies have on record about it. */
    public static final String EMPLOYER_READERS = "group:employer-readers";

    /** Who reads how records became one employer, and the feed of employers. */
    public static final String REGISTRY_READERS = "group:registry-readers";

    /** Who reads imports and their errors. */
    public static final String IMPORT_READERS = "group:import-readers";

    /** Who takes whole copies of the registry. */
    public static final String EXPORT_READERS = "group:export-readers";

    /** Who reads the candidates of the matching. */
    public static final String MATCH_READERS = "group:match-readers";

    /** Who changes and corrects single records. */
    public static final String RECORD_WRITERS = "group:record-writers";

    /** Who reads assessments and the policies behind them. */
    public static final String ASSESSMENT_READERS = "group:assessment-readers";

    /** Who reads whom to visit first. */
    public static final String PRIORITY_READERS = "group:priority-readers";

    /** Who reads sanction cases and requests to service units. */
    public static final String CASE_READERS = "group:case-readers";

    /** Who takes the steps of a case or a request; which of them takes which step is decided by the procedure. */
    public static final String CASE_ACTORS = "group:case-actors";

    /** Who reads officers, lists, plans and visits. */
    public static final String FIELD_STAFF = "group:field-staff";

    /** Who goes to the field, or sends others there. */
    public static final String FIELD_ACTORS = "group:field-actors";

    private static final List<String> FIELD = List.of(
            Roles.BPJS_TK_OFFICER, Roles.BPJS_KES_OFFICER, Roles.KEMENAKER_INSPECTOR, Roles.KEMENAKER_SUPERVISOR);

    private static final Map<String, List<String>> MEMBERS = Map.ofEntries(
            Map.entry(
                    EMPLOYER_READERS,
                    List.of(
                            Roles.REGISTRY_READER,
                            Roles.REGISTRY_WRITER,
                            Roles.INTEGRATOR,
                            Roles.AUDITOR,
                            Roles.ADMIN,
                            Roles.BPJS_TK_OFFICER,
                            Roles.BPJS_KES_OFFICER,
                            Roles.KEMENAKER_INSPECTOR,
                            Roles.KEMENAKER_SUPERVISOR)),
            Map.entry(
                    REGISTRY_READERS,
                    List.of(
                            Roles.REGISTRY_READER,
                            Roles.REGISTRY_WRITER,
                            Roles.INTEGRATOR,
                            Roles.AUDITOR,
                            Roles.ADMIN)),
            Map.entry(IMPORT_READERS, List.of(Roles.REGISTRY_WRITER, Roles.INTEGRATOR, Roles.AUDITOR, Roles.ADMIN)),
            Map.entry(EXPORT_READERS, List.of(Roles.REGISTRY_READER, Roles.INTEGRATOR)),
            Map.entry(MATCH_READERS, List.of(Roles.REGISTRY_READER, Roles.REGISTRY_WRITER, Roles.AUDITOR, Roles.ADMIN)),
            Map.entry(
                    RECORD_WRITERS,
                    List.of(Roles.REGISTRY_WRITER, Roles.BPJS_TK_OFFICER, Roles.BPJS_KES_OFFICER, Roles.ADMIN)),
            Map.entry(
                    ASSESSMENT_READERS,
                    List.of(
                            Roles.REGISTRY_READER,
                            Roles.INTEGRATOR,
                            Roles.BPJS_TK_OFFICER,
                            Roles.BPJS_KES_OFFICER,
                            Roles.KEMENAKER_INSPECTOR,
                            Roles.KEMENAKER_SUPERVISOR,
                            Roles.POLICY_AUTHOR,
                            Roles.POLICY_APPROVER,
                            Roles.AUDITOR,
                            Roles.ADMIN)),
            Map.entry(
                    PRIORITY_READERS,
                    List.of(
                            Roles.REGISTRY_READER,
                            Roles.INTEGRATOR,
                            Roles.BPJS_TK_OFFICER,
                            Roles.BPJS_KES_OFFICER,
                            Roles.KEMENAKER_INSPECTOR,
                            Roles.KEMENAKER_SUPERVISOR,
                            Roles.AUDITOR,
                            Roles.ADMIN)),
            Map.entry(
                    CASE_READERS,
                    List.of(
                            Roles.BPJS_TK_OFFICER,
                            Roles.BPJS_KES_OFFICER,
                            Roles.KEMENAKER_INSPECTOR,
                            Roles.KEMENAKER_SUPERVISOR,
                            Roles.SERVICE_UNIT_OFFICER,
                            Roles.SERVICE_UNIT_HEAD,
                            Roles.APPEAL_AUTHORITY,
                            Roles.AUDITOR,
                            Roles.ADMIN)),
            Map.entry(
                    CASE_ACTORS,
                    List.of(
                            Roles.BPJS_TK_OFFICER,
                            Roles.BPJS_KES_OFFICER,
                            Roles.KEMENAKER_INSPECTOR,
                            Roles.KEMENAKER_SUPERVISOR,
                            Roles.SERVICE_UNIT_OFFICER,
                            Roles.SERVICE_UNIT_HEAD,
                            Roles.APPEAL_AUTHORITY)),
            Map.entry(FIELD_ACTORS, FIELD),
            Map.entry(
                    FIELD_STAFF,
                    Stream.concat(FIELD.stream(), Stream.of(Roles.AUDITOR)).toList()));

    private RoleGroups() {}

    /** The roles that an annotation allows: each group is replaced by its roles, and no role is named twice. */
    public static List<String> expand(String... allowed) {
        return Stream.of(allowed)
                .flatMap(name -> MEMBERS.getOrDefault(name, List.of(name)).stream())
                .distinct()
                .toList();
    }

    /** The roles of a token, without whatever else an identity provider names beside them, and without what is named like a group. */
    static Set<String> known(Set<String> names) {
        return names.stream().filter(Roles::known).collect(Collectors.toUnmodifiableSet());
    }

    /** The roles of a token with the groups that they, and not the token itself, give. */
    static Set<String> withGroups(Set<String> names) {
        Set<String> roles = known(names);
        Set<String> granted = new HashSet<>(roles);
        MEMBERS.forEach((group, members) -> {
            if (members.stream().anyMatch(roles::contains)) {
                granted.add(group);
            }
        });
        return granted;
    }
}
