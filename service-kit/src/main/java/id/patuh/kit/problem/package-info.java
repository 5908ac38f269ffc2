/**
 * The catalogue of problems: stable codes, HTTP status and texts in Indonesian and English. Knows no other package of the kit, so that
 * everything may refuse with a code.
 */
package id.patuh.kit.problem;
