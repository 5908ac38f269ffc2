/**
 * Keyed tokens of NIKs, by which persons can be compared without their numbers being stored.
 */
package id.patuh.kit.nik;
