package id.patuh.registry.export;

import id.patuh.registry.reference.RegionScope;

/**
 * What a caller wants to have.
 *
 * @param regions of which regions
 * @param after number of the feed after which an employer changed; null for all employers
 * @param changeNumber number of the feed up to which the export contains every change
 */
record Export(RegionScope regions, Long after, long changeNumber) {
    /** Whether it is the whole country, changed or not. */
    boolean isWhole() {
        return after == null && regions.region() == null;
    }
}
