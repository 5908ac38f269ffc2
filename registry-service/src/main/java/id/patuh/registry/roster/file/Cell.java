package id.patuh.registry.roster.file;

import java.util.Arrays;

/** The text of one field without blanks around, in a buffer that is used again for each record. */
final class Cell implements CharSequence {
    private char[] text = new char[64];
    private int length;

    void clear() {
        length = 0;
    }

    /** Takes a copy of some characters; null counts as empty, and so do blanks. */
    void set(char[] from, int offset, int count) {
        int begin = offset;
        int end = offset + count;
        while (begin < end && Character.isWhitespace(from[begin])) {
            begin++;
        }
        while (begin < end && Character.isWhitespace(from[end - 1])) {
            end--;
        }
        length = end - begin;
        if (length > text.length) {
            text = new char[length];
        }
        System.arraycopy(from, begin, text, 0, length);
    }

    void set(String value) {
        char[] all = value.toCharArray();
        set(all, 0, all.length);
    }

    boolean has(Cell other) {
        return length == other.length && Arrays.equals(text, 0, length, other.text, 0, length);
    }

    void copy(Cell other) {
        set(other.text, 0, other.length);
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public boolean isEmpty() {
        return length == 0;
    }

    @Override
    public char charAt(int index) {
        return text[index];
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new String(text, start, end - start);
    }

    @Override
    public String toString() {
        return new String(text, 0, length);
    }
}
