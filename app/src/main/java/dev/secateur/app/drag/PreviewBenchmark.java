package dev.secateur.app.drag;

import dev.secateur.app.window.EngineParts;
import dev.secateur.model.data.Dataset;
import dev.secateur.model.engine.MaskedInference;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.job.Progress;
import dev.secateur.model.pruning.PruningPreview;
import dev.secateur.model.pruning.PruningSpec;
import dev.secateur.model.session.OpenedNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Measures how soon after a drag the accuracy is known that it leaves on a few held-out examples:
 * from what the drag would prune to the answer.
 *
 * @param networks bundled networks that have data, or files
 * @param examples how many are asked, at least 1
 * @param drags how many, at least 1
 * @param threads how many threads compute
 * @param seed draws the drags
 */
public record PreviewBenchmark(
        List<String> networks, int examples, int drags, int threads, long seed) {
    private static final int WARM_UP = 30;
    private static final double NANOS_PER_MILLI = 1e6;

    /** Measures one network after the other. */
    public List<PreviewRow> run(JobContext context) {
        EngineParts engine = EngineParts.start(threads);
        List<PreviewRow> rows = new ArrayList<>();
        for (String network : networks) {
            double done = rows.size();
            JobContext part = context.part(done / networks.size(), (done + 1) / networks.size());
            OpenedNetwork opened = engine.maker().open(network, part.part(0, 0.3));
            rows.add(measure(network, opened, part.part(0.3, 1)));
        }
        return rows;
    }

    private PreviewRow measure(String network, OpenedNetwork opened, JobContext context) {
        Dataset sample =
                opened.data()
                        .orElseThrow(() -> new IllegalArgumentException("No data: " + network))
                        .heldOut()
                        .sample(examples, seed);
        SplittableRandom random = new SplittableRandom(seed);
        List<Double> millis = new ArrayList<>();
        try (MaskedInference inference = opened.revision().network().maskedInference(sample)) {
            for (int i = 0; i < WARM_UP + drags; i++) {
                double share = (double) i / (WARM_UP + drags);
                context.progress().accept(Progress.at(share, "cli.bench.dragging", network));
                PruningPreview preview =
                        opened.revision().pruner().preview(PruningSpec.global(random.nextDouble()));
                long start = System.nanoTime();
                inference.accuracy(
                        preview.toMask().sets(), new JobContext(context.token(), told -> {}));
                if (i >= WARM_UP) {
                    millis.add((System.nanoTime() - start) / NANOS_PER_MILLI);
                }
            }
        }
        return new PreviewRow(network, sample.size(), millis);
    }
}
