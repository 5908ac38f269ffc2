/**
 * The calendars that sanctions-service publishes, as other services hold them. Owns the table {@code published_calendar} of the services that
 * subscribe to them; uses the contracts and the database.
 */
package id.patuh.kit.calendar;
