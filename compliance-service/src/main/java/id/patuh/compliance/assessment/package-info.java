/**
 * Assessments of employers: applies the rules when facts arrive, stores and publishes what changed, and answers about single employers.
 * {@code rules} is the arithmetic, pure functions of facts and policy; {@code wording} puts results into words. Owns the tables {@code
 * assessment} and {@code assessment_history} and the topics {@code patuh.compliance.assessments.v1} and {@code
 * patuh.compliance.participation.v1}. Who follows changed results implements {@link id.patuh.compliance.assessment.AssessmentChangeListener}.
 */
package id.patuh.compliance.assessment;
