/**
 * What can be asked of a case: the sealed commands, one for each action, and the parts they are made of, as bodies of requests. Knows
 * the procedure and the catalogue of problems; nothing of how cases are kept.
 */
package id.patuh.sanctions.sanctioncase.command;
