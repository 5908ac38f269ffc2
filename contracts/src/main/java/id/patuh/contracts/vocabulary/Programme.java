package id.patuh.contracts.vocabulary;

/** Social security programmes of wage earners, each run by one BPJS. Source: UU 24/2011 art. 6. */
public enum Programme {
    /** Work accident insurance. */
    JKK(Agency.BPJS_TK),
    /** Death benefit. */
    JKM(Agency.BPJS_TK),
    /** Old-age savings. */
    JHT(Agency.BPJS_TK),
    /** Pension. */
    JP(Agency.BPJS_TK),
    /** Job loss insurance; derived from the others, never mandatory by itself. */
    JKP(Agency.BPJS_TK),
    /** National health insurance. */
    JKN(Agency.BPJS_KES);

    private final Agency agency;

    Programme(Agency agency) {
        this.agency = agency;
    }

    /** The BPJS that runs this programme and alone may write its coverage. */
    public Agency agency() {
        return agency;
    }
}
