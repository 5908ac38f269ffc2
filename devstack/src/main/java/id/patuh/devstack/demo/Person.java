package id.patuh.devstack.demo;

/** One who acts in the demo. */
record Person(String role, String agency, String subject) {
    static final Person OFFICER = new Person("bpjs-tk-officer", "BPJS_TK", "demo-officer");
    static final Person SECOND_OFFICER = new Person("bpjs-tk-officer", "BPJS_TK", "demo-second-officer");
    static final Person INSPECTOR = new Person("kemenaker-inspector", "KEMENAKER", "demo-inspector");
    static final Person SECOND_INSPECTOR = new Person("kemenaker-inspector", "KEMENAKER", "demo-second-inspector");
    static final Person SUPERVISOR = new Person("kemenaker-supervisor", "KEMENAKER", "demo-supervisor");
    static final Person SUPERIOR = new Person("appeal-authority", "KEMENAKER", "demo-superior");

    static Person officerOf(String unit) {
        return new Person("service-unit-officer", unit, "demo-unit-officer");
    }

    static Person headOf(String unit) {
        return new Person("service-unit-head", unit, "demo-unit-head");
    }

    /** Another head of the unit than the one who decided. */
    static Person otherHeadOf(String unit) {
        return new Person("service-unit-head", unit, "demo-other-unit-head");
    }

    @Override
    public String toString() {
        return role.endsWith("officer") && role.startsWith("bpjs") ? role : role + " of " + agency;
    }
}
