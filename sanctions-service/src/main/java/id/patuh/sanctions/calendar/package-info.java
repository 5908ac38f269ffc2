/**
 * National holidays and collective leave by year. Owns the calendar tables; uses nothing of the other packages but the vocabulary. Promises
 * that an edited year is never overwritten by what ships with Patuh, that nobody puts into force alone what moves the periods of the whole
 * country, and that what is in force is published. Source: UU 30/2014 art. 58
 */
package id.patuh.sanctions.calendar;
