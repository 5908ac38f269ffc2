/**
 * The registry: who the employers are, and what each agency has on record about them. Features are packages that depend on each other
 * without circles; {@code README.md} names them and walks through two of their stories.
 */
package id.patuh.registry;
