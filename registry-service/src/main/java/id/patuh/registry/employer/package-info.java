/**
 * Employers: registering, changing, finding and reading them, now and as of other days.
 *
 * <p>Every change happens under the row lock of the employer and makes its next version; the event of that version is written in the
 * same transaction.
 */
package id.patuh.registry.employer;
