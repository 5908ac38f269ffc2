/** What the lists of cases and requests share. Knows none of the other packages. */
package id.patuh.sanctions.query;
