package id.patuh.compliance.sanction;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Sanctions that a case may come to, named as the states of the procedure are. Notes of the inspection order, and are none. */
@Schema(name = "Penalty")
public enum Penalty {
    /** First written warning. Source: PP 86/2013 art. 6 */
    WARNING_1,
    /** Second written warning. Source: PP 86/2013 art. 6 */
    WARNING_2,
    /** Fine. Source: PP 86/2013 art. 7 */
    FINED,
    /** Certain public services withheld. Source: PP 86/2013 art. 9 */
    TMP2T_IMPOSED;

    /** The one that is imposed with a state of a case; empty for other states. */
    static Optional<Penalty> of(String state) {
        return Arrays.stream(values())
                .filter(penalty -> penalty.name().equals(state))
                .findFirst();
    }
}
