package id.patuh.compliance.assessment;

import java.util.List;

/** A CDI bean that follows changed results inside their transaction; found by the assessment. */
public interface AssessmentChangeListener {
    /** Follows changes of different employers, possibly none. */
    void changed(List<AssessmentChange> changes);
}
