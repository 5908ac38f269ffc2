/**
 * Inspectors and examiners: where their offices stand, what they may do and know, when they are away, whom they do not visit. Owns the
 * tables {@code officer}, {@code officer_absence}, {@code officer_exclusion} and {@code officer_calendar_link}; promises that nothing is
 * forgotten: inactive officers and past absences stay.
 */
package id.patuh.compliance.officer;
