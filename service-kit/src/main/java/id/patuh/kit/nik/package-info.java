/** Keyed tokens of natural persons' numbers: they can be compared, and turned back by nobody. */
package id.patuh.kit.nik;
