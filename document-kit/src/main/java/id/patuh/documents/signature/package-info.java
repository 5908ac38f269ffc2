/** Electronic signatures of PDF files (PAdES): making, time-stamping and checking them. */
package id.patuh.documents.signature;
