/**
 * Services that are withheld. Owns {@code service_block}, {@code block_suspension}, the numbers that decisions name and the version of each
 * employer's blocks. Promises that whether a block is in force follows from its dates alone. Source: PP 86/2013 art. 9
 */
package id.patuh.sanctions.block;
