/**
 * Today's values of employers, learned from {@code patuh.registry.employers.v1}. Owns the table {@code employer_facts}, whose rows are
 * also the locks under which employers are assessed. Uses the contracts and the kit only.
 */
package id.patuh.compliance.facts;
