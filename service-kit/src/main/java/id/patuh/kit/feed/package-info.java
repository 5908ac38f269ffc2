/**
 * Reads of the numbered feeds that the relay fills, as agencies see them over HTTP. Owns no table and changes none.
 *
 * <p>Guarantee: a reader that keeps the last number it saw misses nothing, whatever else is being written; one whose number is gone is told so.
 */
package id.patuh.kit.feed;
