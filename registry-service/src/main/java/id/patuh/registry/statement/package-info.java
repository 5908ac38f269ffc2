/**
 * What a row states: reading and checking it, the same for files, events and HTTP. No row is stored from here, and nothing here knows the
 * database.
 */
package id.patuh.registry.statement;
