package id.patuh.devstack.demo.stage;

/** One who acts in the demo. */
public record Person(String role, String agency, String subject) {
    /** An officer of BPJS Ketenagakerjaan. */
    public static final Person OFFICER = new Person("bpjs-tk-officer", "BPJS_TK", "demo-officer");
    /** Another officer of BPJS Ketenagakerjaan, for what one may not do alone. */
    public static final Person SECOND_OFFICER = new Person("bpjs-tk-officer", "BPJS_TK", "demo-second-officer");
    /** A labour inspector. */
    public static final Person INSPECTOR = new Person("kemenaker-inspector", "KEMENAKER", "demo-inspector");
    /** Another labour inspector. */
    public static final Person SECOND_INSPECTOR =
            new Person("kemenaker-inspector", "KEMENAKER", "demo-second-inspector");
    /** The supervisor of the inspectors. */
    public static final Person SUPERVISOR = new Person("kemenaker-supervisor", "KEMENAKER", "demo-supervisor");
    /** Who decides appeals. */
    public static final Person SUPERIOR = new Person("appeal-authority", "KEMENAKER", "demo-superior");

    /** The officer of a service unit. */
    public static Person officerOf(String unit) {
        return new Person("service-unit-officer", unit, "demo-unit-officer");
    }

    /** The head of a service unit, who decides. */
    public static Person headOf(String unit) {
        return new Person("service-unit-head", unit, "demo-unit-head");
    }

    /** Another head of the unit than the one who decided. */
    public static Person otherHeadOf(String unit) {
        return new Person("service-unit-head", unit, "demo-other-unit-head");
    }

    @Override
    public String toString() {
        return role.endsWith("officer") && role.startsWith("bpjs") ? role : role + " of " + agency;
    }
}
