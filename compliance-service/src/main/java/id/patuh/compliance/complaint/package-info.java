/**
 * Complaints from workers, unions and the public, and their clocks. Owns the table {@code complaint}; promises that who complained, and what
 * was said, leaves it to nobody but complaint officers of the agency: it is in no event, list, log, kept answer or audit row. A complaint
 * brings its employer on the lists, never its score. Source: UU 21/2003 art. 1
 */
package id.patuh.compliance.complaint;
