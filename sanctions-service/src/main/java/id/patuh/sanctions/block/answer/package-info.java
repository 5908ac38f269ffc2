/**
 * One row for each number with everything that the look-up answers from. Owns {@code block_answer} and the list of changed places; reads
 * what {@code reference} learned and the blocks. Promises that a row is written in the transaction that changes what it is made of, and
 * that row and history are made by the same SQL.
 */
package id.patuh.sanctions.block.answer;
