package id.patuh.contracts.vocabulary;

import java.util.Arrays;
import java.util.List;

/** Kinds of record: what one agency holds under one number of its own. */
public enum RecordType {
    /** Workplace: a WLKP number. Source: UU 7/1981 art. 6 */
    WLKP(Agency.KEMENAKER, "wlkpNumber"),
    /** Registration at BPJS Ketenagakerjaan: an NPP. */
    NPP(Agency.BPJS_TK, "npp"),
    /** Registration at BPJS Kesehatan: a business entity code. */
    BU(Agency.BPJS_KES, "businessEntityCode");

    private final Agency agency;
    private final String field;
    private final List<Programme> programmes;

    RecordType(Agency agency, String field) {
        this.agency = agency;
        this.field = field;
        this.programmes = Arrays.stream(Programme.values())
                .filter(programme -> programme.agency() == agency)
                .toList();
    }

    /** The agency that gives these numbers and alone states anything under them. */
    public Agency agency() {
        return agency;
    }

    /** Name of the number in extracts and requests: {@code wlkpNumber}, {@code npp} or {@code businessEntityCode}. */
    public String field() {
        return field;
    }

    /** The programmes stated under such a number; none for a workplace. */
    public List<Programme> programmes() {
        return programmes;
    }

    /** The records under which a programme is stated: {@link #NPP} or {@link #BU}. */
    public static RecordType of(Programme programme) {
        return programme.agency() == Agency.BPJS_TK ? NPP : BU;
    }
}
