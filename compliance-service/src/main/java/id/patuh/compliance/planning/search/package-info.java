/**
 * Search for tours by ruin and recreate, whatever the stops are. After Schrimpf et al. (2000) and the removal of adjacent strings of
 * Christiaens and Vanden Berghe (2020). Knows neither officers nor doors, uses nothing of Patuh, and gives the same tours for the same
 * model, seed and number of rounds.
 */
package id.patuh.compliance.planning.search;
