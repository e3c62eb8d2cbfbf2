package dev.secateur.model.session;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

/**
 * A line of moments with one of them current. Holds small values only, so it may grow without
 * bound. Not safe for threads.
 *
 * @param <T> a value; equal ones count as the same moment
 */
public final class History<T> {
    private final Deque<T> past = new ArrayDeque<>();
    private final Deque<T> future = new ArrayDeque<>();
    private T current;

    /** A history that begins now. */
    public History(T first) {
        current = first;
    }

    /**
     * A history as another one was.
     *
     * @param moments as {@link #moments} gave them, at least one
     * @param position which of them holds, as {@link #position} gave it
     */
    public History(List<T> moments, int position) {
        current = moments.get(position);
        moments.subList(0, position).forEach(past::push);
        moments.subList(position + 1, moments.size()).forEach(future::addLast);
    }

    /** All moments, the oldest first, those that were undone at the end. */
    public List<T> moments() {
        List<T> all = new ArrayList<>();
        past.descendingIterator().forEachRemaining(all::add);
        all.add(current);
        all.addAll(future);
        return all;
    }

    /** Which of {@link #moments} holds, from 0. */
    public int position() {
        return past.size();
    }

    /** The moment that holds now. */
    public T current() {
        return current;
    }

    /**
     * Goes on to a new moment; what had been undone is forgotten. The same moment changes nothing.
     */
    public void add(T moment) {
        if (!moment.equals(current)) {
            past.push(current);
            future.clear();
            current = moment;
        }
    }

    /** Whether there is a moment before. */
    public boolean canUndo() {
        return !past.isEmpty();
    }

    /** Whether a moment was undone. */
    public boolean canRedo() {
        return !future.isEmpty();
    }

    /** Goes back to the moment before, which must be there, and returns it. */
    public T undo() {
        future.push(current);
        current = past.pop();
        return current;
    }

    /** Goes forward to the moment undone last, which must be there, and returns it. */
    public T redo() {
        past.push(current);
        current = future.pop();
        return current;
    }

    /**
     * Forgets moments, undone ones too. The current one stays whatever is asked; where equal ones
     * meet, one is left.
     */
    public void forget(Predicate<T> gone) {
        forget(past, gone);
        forget(future, gone);
    }

    private void forget(Deque<T> moments, Predicate<T> gone) {
        List<T> all = List.copyOf(moments);
        moments.clear();
        T nearer = current;
        for (T moment : all) {
            if (!gone.test(moment) && !moment.equals(nearer)) {
                moments.addLast(moment);
                nearer = moment;
            }
        }
    }
}
