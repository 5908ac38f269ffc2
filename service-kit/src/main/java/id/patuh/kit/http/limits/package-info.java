/**
 * Bounds of what one caller may send: size of bodies, before and after decoding, and rate of requests.
 */
package id.patuh.kit.http.limits;
