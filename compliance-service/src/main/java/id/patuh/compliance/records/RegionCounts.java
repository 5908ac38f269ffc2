package id.patuh.compliance.records;

/** What an employer has in a region, or by how much that differs: open workplaces, their workers, and registrations. */
record RegionCounts(int workplaces, long workers, int registrations) {
    static final RegionCounts NONE = new RegionCounts(0, 0, 0);

    /** What an open record counts, as often as the sign says. */
    static RegionCounts of(RecordState open, int sign) {
        return open.isOpenWorkplace() ? new RegionCounts(sign, sign * open.workers(), 0) : new RegionCounts(0, 0, sign);
    }

    RegionCounts plus(RegionCounts other) {
        return new RegionCounts(
                workplaces + other.workplaces, workers + other.workers, registrations + other.registrations);
    }

    RegionCounts minus(RegionCounts other) {
        return new RegionCounts(
                workplaces - other.workplaces, workers - other.workers, registrations - other.registrations);
    }
}
