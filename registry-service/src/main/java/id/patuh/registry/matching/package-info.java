/**
 * Questions that people answer: whether two employers are one, whose a number is, whether two workplaces are one, and whether what was stated
 * is so. What raises them, how they are explained, and what follows from the answers. Owns the table {@code match_candidate}; reads {@code
 * employer}, {@code employer_place}, {@code identity_number}, {@code record} and {@code membership}.
 *
 * <p>Names may suggest, only identity numbers or a person may decide; that two employers are not the same is remembered.
 */
package id.patuh.registry.matching;
