package id.patuh.compliance.planning.search;

/** Says when a search ends, and hears how it goes. */
public interface SearchControl {
    /** How much of the search is over, 0 to 1; from 1 on it ends. Asked once a round. */
    double spent();

    /** Better tours were found; their model can be asked about them within the call. */
    default void better() {}
}
