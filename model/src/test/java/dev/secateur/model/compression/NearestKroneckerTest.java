package dev.secateur.model.compression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.job.JobContext;
import java.util.SplittableRandom;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.junit.jupiter.api.Test;

class NearestKroneckerTest {
    private static final CancellationToken GO_ON = new CancellationToken();

    /** (1 2) ⊗ (3; 4) is the matrix with rows (3 6) and (4 8). */
    @Test
    void aProductIsFoundAgainWithoutError() {
        KroneckerShape shape = new KroneckerShape(1, 2, 2, 1);
        Matrix matrix = Matrix.of(2, new float[] {3, 6, 4, 8});
        KroneckerFactors factors = new NearestKronecker(matrix, shape).factors(1, GO_ON);
        assertThat(factors.matrix().toArray()).containsExactly(matrix.toArray(), within(1e-5f));
        assertThat(factors.error()).isCloseTo(0, within(1e-6));
        KroneckerFactors.Term term = factors.terms().get(0);
        assertThat(term.outer().at(0, 1) / term.outer().at(0, 0)).isCloseTo(2, within(1e-5f));
        assertThat(term.inner().at(1, 0) / term.inner().at(0, 0)).isCloseTo(4 / 3f, within(1e-5f));
    }

    /** The error must be what the singular values of the rearranged matrix leave, by a library. */
    @Test
    void theErrorIsTheLeastThereCanBe() {
        KroneckerShape shape = new KroneckerShape(4, 3, 5, 6);
        Matrix matrix = random(20, 18, 1);
        double[][] blocks = new double[12][30];
        for (int row = 0; row < 20; row++) {
            for (int column = 0; column < 18; column++) {
                blocks[row / 5 * 3 + column / 6][row % 5 * 6 + column % 6] = matrix.at(row, column);
            }
        }
        double[] singular =
                new SingularValueDecomposition(new Array2DRowRealMatrix(blocks))
                        .getSingularValues();
        double all = 0;
        for (double value : singular) {
            all += value * value;
        }
        double left = all;
        for (int terms = 1; terms <= 12; terms++) {
            left -= singular[terms - 1] * singular[terms - 1];
            KroneckerFactors factors = new NearestKronecker(matrix, shape).factors(terms, GO_ON);
            double expected = Math.sqrt(Math.max(0, left) / all);
            assertThat(factors.error()).isCloseTo(expected, within(2e-3));
            assertThat(measured(factors, matrix)).isCloseTo(factors.error(), within(1e-4));
        }
    }

    @Test
    void aSearchKeepsItsBudget() {
        Matrix matrix = random(12, 10, 2);
        KroneckerSearch search = new KroneckerSearch(matrix, 4);
        KroneckerFactors small = search.withinWeights(50, JobContext.silent());
        assertThat(small.weights()).isLessThanOrEqualTo(50);
        for (KroneckerShape shape : KroneckerShape.all(12, 10)) {
            long quick = (120 - 1) / shape.macs(1);
            long terms =
                    Math.min(Math.min(4, shape.mostTerms()), Math.min(quick, 50 / shape.weights()));
            if (terms > 0) {
                KroneckerFactors other =
                        new NearestKronecker(matrix, shape).factors((int) terms, GO_ON);
                assertThat(small.error()).isLessThanOrEqualTo(other.error() + 1e-9);
            }
        }
        KroneckerFactors exact = search.withinError(0.8, JobContext.silent());
        assertThat(exact.error()).isLessThanOrEqualTo(0.8);
        assertThat(measured(exact, matrix)).isCloseTo(exact.error(), within(1e-4));
    }

    private static double measured(KroneckerFactors factors, Matrix matrix) {
        float[] made = factors.matrix().toArray();
        float[] wanted = matrix.toArray();
        double missed = 0;
        double all = 0;
        for (int i = 0; i < wanted.length; i++) {
            missed += Math.pow(wanted[i] - made[i], 2);
            all += Math.pow(wanted[i], 2);
        }
        return Math.sqrt(missed / all);
    }

    private static Matrix random(int rows, int columns, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] values = new float[rows * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return Matrix.of(rows, values);
    }
}
