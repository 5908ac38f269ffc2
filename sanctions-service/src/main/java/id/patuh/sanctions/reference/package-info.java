/** What this service knows of others: employers, assessments, service units. */
package id.patuh.sanctions.reference;
