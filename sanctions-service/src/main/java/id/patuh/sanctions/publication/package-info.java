/** What this service publishes and how it stores JSON. */
package id.patuh.sanctions.publication;
