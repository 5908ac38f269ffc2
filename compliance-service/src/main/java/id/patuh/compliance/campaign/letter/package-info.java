/**
 * The letters of campaigns: advisory, PDF/A, from a versioned template. Owns the table {@code campaign_letter}; promises that a letter that was
 * written stays as it is, says that it starts no legal clock, and speaks of nothing but the data of the day of the launch.
 */
package id.patuh.compliance.campaign.letter;
