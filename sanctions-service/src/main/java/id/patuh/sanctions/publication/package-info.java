/** The topics that the service publishes, and JSON as it is stored. Knows none of the other packages. */
package id.patuh.sanctions.publication;
