package id.patuh.compliance.records;

import java.util.List;

/** A CDI bean that follows changed records inside their transaction. */
public interface RecordChangeListener {
    /** Follows changes of different records, possibly none. */
    void recordsChanged(List<RecordChange> changes);
}
