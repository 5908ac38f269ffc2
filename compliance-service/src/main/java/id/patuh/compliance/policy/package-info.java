/**
 * Policies: every number that an assessment uses, dated and sourced. {@link id.patuh.compliance.policy.CompliancePolicy} is a whole
 * policy, {@link id.patuh.compliance.policy.EffectivePolicy} how it reads on one date; both know no framework. Owns the table
 * {@code published_law} and the topic {@code patuh.compliance.policies.v1}, by which other services learn the law that they need too.
 */
package id.patuh.compliance.policy;
