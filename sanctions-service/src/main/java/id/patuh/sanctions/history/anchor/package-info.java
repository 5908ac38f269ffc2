/**
 * The anchors of the histories: once a day one signed document that names where each history stands, linked to the one of the day before.
 * Owns {@code history_anchor} and {@code history_anchor_head}; reads {@code sanction_case}. Promises one anchor a day at most and that
 * none changes.
 */
package id.patuh.sanctions.history.anchor;
