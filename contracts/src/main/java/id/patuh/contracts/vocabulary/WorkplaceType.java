package id.patuh.contracts.vocabulary;

/** Which door of an employer a workplace is. */
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
