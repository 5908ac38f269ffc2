/**
 * New ids: UUIDv7, so that ids of one service sort by time.
 */
package id.patuh.kit.id;
