package id.patuh.sanctions.delivery;

import java.time.LocalDate;
import java.util.UUID;

/** A document that has to reach its addressee, as far as its delivery looks at it. */
public interface Deliverable {
    /** Its identity. */
    UUID id();

    /** The case it belongs to. */
    UUID caseId();

    /** Its number. */
    String number();

    /** Its date; it is not received before. */
    LocalDate date();
}
