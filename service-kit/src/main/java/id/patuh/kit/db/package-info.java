/**
 * SQL without an ORM for what is set-based, what a database failure means to the one who may try again, and batching of look-ups.
 * Owns no table.
 */
package id.patuh.kit.db;
