package id.patuh.compliance.records;

import java.util.List;

/** A CDI bean that follows open workplaces, in the transaction that changes their records. */
public interface WorkplaceListener {
    /** Follows differences, possibly several of one region and scale, possibly none. */
    void workplacesChanged(List<WorkplaceDifference> differences);
}
