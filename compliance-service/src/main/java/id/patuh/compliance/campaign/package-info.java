/**
 * Campaigns of advisory letters before visits: selection, division by a seed into those who get a letter and those who do not, and what
 * became of both, read from the assessments. Owns the tables {@code campaign} and {@code campaign_employer}; promises that a division can be
 * computed again from the seed, that it is never redrawn, and that the control group lacks the letter and nothing else. No step of the
 * sanction procedure.
 */
package id.patuh.compliance.campaign;
