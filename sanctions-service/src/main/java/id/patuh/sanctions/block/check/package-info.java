/**
 * The look-up of licensing systems: questions, answers and what decides between them. Reads the rows of {@code answer}, and the history
 * for a past moment. Promises that a single look-up and a batch agree, that a question of identity never hides a decision in force, and
 * that data older than the policy allows never clear anybody. Source: PP 86/2013 art. 8; PP 86/2013 art. 9
 */
package id.patuh.sanctions.block.check;
