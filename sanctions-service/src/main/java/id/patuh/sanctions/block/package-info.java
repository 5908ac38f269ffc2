/**
 * Services that are withheld, and the look-up of licensing systems. Owns {@code service_block}, {@code block_suspension} and the version
 * of each employer's blocks; reads what {@code reference} learned. Promises that whether a block is in force follows from its dates
 * alone, and that a single look-up, a batch and the feed agree. Source: PP 86/2013 art. 9
 */
package id.patuh.sanctions.block;
