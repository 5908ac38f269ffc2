/**
 * Which doors on which day, by which team, in which order: the problem, the rules of a plan, and the search for a good one. No database,
 * no HTTP, no clock: the same problem, seed and number of rounds give the same plan.
 */
package id.patuh.compliance.planning;
