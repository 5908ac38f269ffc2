/** Plain SQL in the current transaction, and what an SQL error means. */
package id.patuh.kit.db;
