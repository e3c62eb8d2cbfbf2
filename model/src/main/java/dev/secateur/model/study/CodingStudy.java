package dev.secateur.model.study;

import dev.secateur.model.compression.CodedLayer;
import dev.secateur.model.compression.Coding;
import dev.secateur.model.compression.Packing;
import dev.secateur.model.compression.StoredWeights;
import dev.secateur.model.data.Dataset;
import dev.secateur.model.engine.Network;
import dev.secateur.model.evaluation.Evaluator;
import dev.secateur.model.job.Job;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.job.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/**
 * Tries codings on a network, which is left alone: each gives what {@link
 * dev.secateur.model.compression.QuantizeNetwork} gives without fine-tuning.
 *
 * @param network the network
 * @param codings what to try, in this order
 * @param heldOut what accuracy is measured on; without it only sizes are
 * @param listener told every point as soon as it is known, on the engine thread
 */
public record CodingStudy(
        Network network,
        List<Coding> codings,
        Optional<Dataset> heldOut,
        Consumer<CodingPoint> listener)
        implements Job<List<CodingPoint>> {
    private static final double CODED = 0.5;

    /** Copies the list. */
    public CodingStudy {
        codings = List.copyOf(codings);
    }

    /** Uniform quantisation with 8, 4 and 2 bits. */
    public static List<Coding> uniform(boolean isPerChannel, boolean isSymmetric) {
        List<Coding> codings = new ArrayList<>();
        for (int bits : new int[] {8, 4, 2}) {
            codings.add(new Coding.Uniform(bits, isPerChannel, isSymmetric));
        }
        return codings;
    }

    /** Sharing of 2, 4, 8 and so on to 256 values. */
    public static List<Coding> sharing() {
        List<Coding> codings = new ArrayList<>();
        for (int values = 2; values <= 256; values *= 2) {
            codings.add(new Coding.Sharing(values));
        }
        return codings;
    }

    /**
     * Tries them all.
     *
     * @return a point for each coding, in order
     * @throws dev.secateur.model.job.UserError if the data do not fit
     * @throws java.util.concurrent.CancellationException when asked to stop; the points told so far
     *     hold
     */
    @Override
    public List<CodingPoint> run(JobContext context) {
        heldOut.ifPresent(network::check);
        List<CodingPoint> points = new ArrayList<>();
        try (Network copy = network.copy()) {
            for (Coding coding : codings) {
                double share = 1.0 / codings.size();
                double from = points.size() * share;
                CodingPoint point = point(copy, coding, context.part(from, from + share));
                points.add(point);
                listener.accept(point);
            }
        }
        return points;
    }

    private CodingPoint point(Network copy, Coding coding, JobContext context) {
        context.progress().accept(Progress.at(0, "job.trying-coding", coding.codes()));
        StoredWeights coded = StoredWeights.of(network).coded(coding, context.token());
        copy.parameters()
                .setWeights(coded.codes().orElseThrow().stream().map(CodedLayer::values).toList());
        long bytes = Packing.HUFFMAN.bytes(coded, context.token());
        return new CodingPoint(coding, accuracy(copy, context.part(CODED, 1)), bytes);
    }

    private OptionalDouble accuracy(Network coded, JobContext context) {
        return heldOut.map(
                        data ->
                                OptionalDouble.of(
                                        Evaluator.evaluate(coded, data, context).accuracy()))
                .orElse(OptionalDouble.empty());
    }
}
