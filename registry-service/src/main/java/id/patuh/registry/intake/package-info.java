/**
 * Taking rows: from a row to its record and employer, for files, events and HTTP alike. Owns no table; it locks the employers concerned, lets
 * the pure rules of {@code membership} decide, and has the stores write by set what they decided.
 */
package id.patuh.registry.intake;
