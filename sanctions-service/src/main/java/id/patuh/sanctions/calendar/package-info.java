/** National holidays and collective leave, by year. Source: UU 30/2014 art. 58 */
package id.patuh.sanctions.calendar;
