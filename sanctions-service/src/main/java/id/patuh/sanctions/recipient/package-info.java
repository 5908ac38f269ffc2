/**
 * Who receives a decision besides the employer, and who acknowledged it. Owns {@code decision_recipient} and {@code acknowledgement}, both
 * append-only. Promises that whoever received a decision receives what ends or suspends it. Source: UU 30/2014 art. 61
 */
package id.patuh.sanctions.recipient;
