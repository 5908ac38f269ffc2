package id.patuh.sanctions.procedure;

import java.util.Locale;

/** What can be done to a request to a service unit; the wire name is the lower-case name with hyphens. */
public enum RequestAction {
    /** Send an incomplete dossier back to the agency. Source: UU 30/2014 art. 53 */
    RETURN_INCOMPLETE,
    /** Send the completed dossier again. Source: UU 30/2014 art. 53 */
    RESUBMIT,
    /** Tell the employer of the intended decision. Source: UU 30/2014 art. 47 */
    NOTICE_INTENT,
    /** Impose TMP2T. Source: PP 86/2013 art. 9 */
    IMPOSE,
    /** Refuse the request. Source: UU 30/2014 art. 55 */
    REJECT,
    /** Record that a notice or decision of the unit was received. Source: UU 30/2014 art. 60 */
    RECORD_DELIVERY,
    /** Revoke TMP2T. Source: PP 86/2013 art. 10 */
    REVOKE;

    /**
     * The name used in paths, events and histories.
     *
     * @return for example {@code notice-intent}
     */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
