/**
 * National holidays and collective leave by year. Owns the calendar tables; uses nothing of the other packages. Promises that an edited
 * year is never overwritten by what ships with Patuh. Source: UU 30/2014 art. 58
 */
package id.patuh.sanctions.calendar;
