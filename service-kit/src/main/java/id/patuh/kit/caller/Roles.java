package id.patuh.kit.caller;

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

    private Roles() {}
}
