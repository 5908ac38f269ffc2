/**
 * The days off of each year and the arithmetic of working days on which every legal period rests. Ships the calendars that are known;
 * a period that reaches a year without one fails instead of guessing.
 */
package id.patuh.contracts.calendar;
