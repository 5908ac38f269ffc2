/**
 * Employers that may be one and the same: what raises the question, how it is explained, and how people answer it.
 *
 * <p>Names may suggest, only identifiers or a person may decide; that two employers are not the same is remembered.
 */
package id.patuh.registry.matching;
