/** Names of the procedure as they are stored, published and shown: states, outcomes, documents, clocks, grounds and conditions. */
package id.patuh.sanctions.procedure.vocabulary;
