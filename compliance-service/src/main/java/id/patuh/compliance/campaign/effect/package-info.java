/**
 * What letters bring: those who got one beside those who did not, as they were drawn. Reads only.
 */
package id.patuh.compliance.campaign.effect;
