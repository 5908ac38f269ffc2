package id.patuh.benchmarks.impact;

/** A way of choosing doors, with or without letters before. */
record Arm(Order order, boolean letters) {
    /** In which order doors come on a month's list, and who makes the plan from it. */
    enum Order {
        /** Drawn anew each month. */
        RANDOM("random"),
        /** By declared workers. */
        LARGEST("largest first"),
        /** By the day of the last visit. */
        OLDEST("oldest visit first"),
        /** By the priority of compliance-service, one of ten drawn; planned by hand like the ones above. */
        PRIORITY("our priority"),
        /** The same list, planned by the planner of compliance-service. */
        PLANNED("priority + plan");

        private final String title;

        Order(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }
}
