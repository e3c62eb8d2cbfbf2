package dev.secateur.model.evaluation;

/**
 * How well one class is recognised. A share whose divisor is 0 counts as 0.
 *
 * @param name the class
 * @param support how many examples belong to it
 * @param precision of the examples given this class, the share that belongs to it
 * @param recall of the examples that belong to it, the share given this class
 * @param f1 the harmonic mean of both
 */
public record ClassScore(String name, long support, double precision, double recall, double f1) {
    static ClassScore of(String name, long[][] confusion, int index) {
        long right = confusion[index][index];
        long support = 0;
        long given = 0;
        for (int i = 0; i < confusion.length; i++) {
            support += confusion[index][i];
            given += confusion[i][index];
        }
        double precision = share(right, given);
        double recall = share(right, support);
        double sum = precision + recall;
        double f1 = sum == 0 ? 0 : 2 * precision * recall / sum;
        return new ClassScore(name, support, precision, recall, f1);
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
