/**
 * Mergers of employers, their undoing, and splits.
 *
 * <p>Which of two facts survives is decided in {@link id.patuh.registry.merging.Survivorship}; docs/merging.md tells it to users. Ids are
 * never reused and rows never deleted: what was before is kept with the merger, so that it can be undone.
 */
package id.patuh.registry.merging;
