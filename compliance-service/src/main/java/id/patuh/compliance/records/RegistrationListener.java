package id.patuh.compliance.records;

import java.util.List;

/** A CDI bean that follows open registrations, in the transaction that changes their records. */
public interface RegistrationListener {
    /** Follows differences, possibly several of one region and agency, possibly none. */
    void registrationsChanged(List<RegistrationDifference> differences);
}
