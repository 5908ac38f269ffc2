/**
 * What an employer is, computed anew from its members after each change and published with its records: the only place that makes versions of
 * employers. Reads {@code identity_number}, {@code act},
 * {@code membership} and {@code match_candidate}; writes employers by {@link id.patuh.registry.employer.EmployerStore}.
 *
 * <p>Guarantee: a version is made only when something shown changed, in the transaction of the change, with its event.
 */
package id.patuh.registry.employer.refresh;
