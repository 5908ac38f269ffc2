package id.patuh.contracts.vocabulary;

/** What an assessment can find. */
public enum FindingCode {
    /** Wajib belum daftar: registered in no programme of the agency. Source: PP 86/2013 art. 3 */
    PWBD,
    /** A mandatory programme is missing. Source: PP 86/2013 art. 3 */
    PDS_PROGRAMME,
    /** Fewer workers enrolled than employed. Source: PP 86/2013 art. 3 */
    PDS_WORKERS,
    /** Wages reported too low. Source: PP 86/2013 art. 3 */
    PDS_WAGE,
    /** Contribution months unpaid after their due date. Source: PP 44/2015 art. 21 */
    ARREARS,
    /** No WLKP report known. Source: UU 7/1981 art. 6 */
    WLKP_MISSING,
    /** All workplaces are closed. Source: UU 7/1981 art. 8 */
    WLKP_CLOSED,
    /** The report of an open workplace is older than twelve months. Source: UU 7/1981 art. 7 */
    WLKP_STALE
}
