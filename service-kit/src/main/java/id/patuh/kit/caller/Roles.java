package id.patuh.kit.caller;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import id.patuh.contracts.vocabulary.Agency;

/** Names of roles as they stand in tokens, for {@code @RolesAllowed}. */
public final class Roles {

    public static final String REGISTRY_READER = "registry-reader";
    public static final String REGISTRY_WRITER = "registry-writer";
    /** A system of an agency or a licensing authority. */
    public static final String INTEGRATOR = "integrator";

    public static final String POLICY_AUTHOR = "policy-author";
    public static final String POLICY_APPROVER = "policy-approver";
    /** Reads everything, changes nothing. */
    public static final String AUDITOR = "auditor";

    public static final String ADMIN = "admin";
    public static final String BPJS_TK_OFFICER = "bpjs-tk-officer";
    public static final String BPJS_KES_OFFICER = "bpjs-kes-officer";
    public static final String KEMENAKER_INSPECTOR = "kemenaker-inspector";
    public static final String KEMENAKER_SUPERVISOR = "kemenaker-supervisor";
    public static final String SERVICE_UNIT_OFFICER = "service-unit-officer";
    public static final String SERVICE_UNIT_HEAD = "service-unit-head";
    public static final String APPEAL_AUTHORITY = "appeal-authority";
    /** Reads and answers the complaints of an agency; nobody else learns who complained. Source: UU 21/2003 art. 1 */
    public static final String COMPLAINT_OFFICER = "complaint-officer";

    private static final Map<String, Agency> STAFF = Map.of(
            BPJS_TK_OFFICER, Agency.BPJS_TK,
            BPJS_KES_OFFICER, Agency.BPJS_KES,
            KEMENAKER_INSPECTOR, Agency.KEMENAKER,
            KEMENAKER_SUPERVISOR, Agency.KEMENAKER);
    private static final Set<String> ALL = Set.of(
            REGISTRY_READER,
            REGISTRY_WRITER,
            INTEGRATOR,
            POLICY_AUTHOR,
            POLICY_APPROVER,
            AUDITOR,
            ADMIN,
            BPJS_TK_OFFICER,
            BPJS_KES_OFFICER,
            KEMENAKER_INSPECTOR,
            KEMENAKER_SUPERVISOR,
            SERVICE_UNIT_OFFICER,
            SERVICE_UNIT_HEAD,
            APPEAL_AUTHORITY,
            COMPLAINT_OFFICER);

    private Roles() {}

    /** The one agency whose staff hold a role; empty for roles that any house may give. */
    public static Optional<Agency> agencyOf(String role) {
        return Optional.ofNullable(STAFF.get(role));
    }

    /** Whether a name is that of a role; whatever else an identity provider puts beside them means nothing here. */
    static boolean known(String name) {
        return ALL.contains(name);
    }
}
