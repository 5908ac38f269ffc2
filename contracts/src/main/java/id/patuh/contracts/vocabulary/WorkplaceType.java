package id.patuh.contracts.vocabulary;

/** What a workplace is to its employer. */
public enum WorkplaceType {
    /** Head office. */
    HEAD,
    /** Branch, factory or shop. */
    BRANCH,
    /** Project, such as a construction site. */
    PROJECT,
    /** Not stated. */
    UNKNOWN
}
