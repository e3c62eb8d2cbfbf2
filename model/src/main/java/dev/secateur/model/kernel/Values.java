package dev.secateur.model.kernel;

import java.nio.FloatBuffer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;

/**
 * Floats on the heap, where loops over them are fast, with a twin in native memory for BLAS. The
 * twin is made when it is first wanted and brought up to date when it is read. For one thread at a
 * time.
 */
public final class Values implements AutoCloseable {
    private final float[] array;
    private FloatPointer twin;
    private FloatBuffer twinBuffer;
    private int upToDate;
    private int ahead;

    /** So many zeros. */
    public Values(int length) {
        array = new float[length];
    }

    /** The floats on the heap; after writing to them call {@link #changed()}. */
    public float[] array() {
        if (ahead > 0) {
            twinBuffer.get(0, array, 0, ahead);
            ahead = 0;
        }
        return array;
    }

    /** Says that all values are others now: those the array has, or those to be written. */
    public void changed() {
        upToDate = 0;
        ahead = 0;
    }

    /**
     * Writes values behind those that were written since all {@link #changed()}. Where BLAS has
     * read from here before they go to the twin alone, and to the array only if that is asked for.
     *
     * @param at where; not beyond what was written
     */
    public void write(int at, float[] source, int length) {
        if (twin == null) {
            System.arraycopy(source, 0, array, at, length);
        } else if (at == upToDate) {
            twinBuffer.put(at, source, 0, length);
            upToDate += length;
            ahead = upToDate;
        } else {
            System.arraycopy(source, 0, array(), at, length);
            upToDate = Math.min(upToDate, at);
        }
    }

    /**
     * Brings the twin up to date ahead of BLAS, if BLAS has ever read these values; otherwise does
     * nothing. Another thread may do this than the one that computes, not at the same time.
     *
     * @param length how many of the first floats will be read
     */
    public void prepare(int length) {
        if (twin != null) {
            toBlas(length);
        }
    }

    /** The first floats for BLAS to read. */
    FloatPointer toBlas(int length) {
        if (upToDate < length) {
            makeTwin();
            twinBuffer.put(0, array(), 0, length);
            upToDate = length;
        }
        return twin;
    }

    /** Floats of another array for BLAS to read; the own array has no twin then. */
    FloatPointer toBlas(float[] other, int from, int length) {
        makeTwin();
        twinBuffer.put(0, other, from, length);
        changed();
        return twin;
    }

    /** Where BLAS may write; {@link #fromBlas} gives the result. */
    FloatPointer forBlas() {
        makeTwin();
        changed();
        return twin;
    }

    /** Takes what BLAS wrote over into the array, which is given. */
    float[] fromBlas(int length) {
        twinBuffer.get(0, array, 0, length);
        upToDate = 0;
        return array;
    }

    /** Takes what BLAS wrote over into another array. */
    void copyFromBlas(int length, float[] target, int at) {
        twinBuffer.get(0, target, at, length);
        upToDate = 0;
    }

    private void makeTwin() {
        if (twin == null) {
            twin = zeros(array.length);
            twinBuffer = twin.asBuffer();
        }
    }

    static FloatPointer zeros(long length) {
        FloatPointer made = new FloatPointer(Math.max(1, length));
        Pointer.memset(made, 0, made.limit() * Float.BYTES);
        return made;
    }

    /** Gives the native memory back. */
    @Override
    public void close() {
        if (twin != null) {
            twin.close();
            twin = null;
            twinBuffer = null;
            upToDate = 0;
        }
    }
}
