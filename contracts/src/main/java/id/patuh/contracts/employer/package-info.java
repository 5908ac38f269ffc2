/**
 * What an employer is, computed from its records: the one rule by which the registry publishes employers, and by which a reader of
 * {@code patuh.registry.records.v1} tells what an employer was on a day past. Pure functions; UU 7/1981 art. 6 makes each branch report for
 * itself, so nothing is stated of the employer as a whole.
 */
package id.patuh.contracts.employer;
