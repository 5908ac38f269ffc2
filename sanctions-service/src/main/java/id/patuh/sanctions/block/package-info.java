/** Services withheld from employers, and the look-up of licensing systems. Source: PP 86/2013 art. 9 */
package id.patuh.sanctions.block;
