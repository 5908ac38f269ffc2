/**
 * Pages by the last key seen (keyset paging) with opaque cursors that belong to one filter.
 */
package id.patuh.kit.paging;
