package dev.secateur.model.pruning;

import dev.secateur.model.job.JobContext;
import dev.secateur.model.network.LayerType;
import dev.secateur.model.network.LayerWeights;
import dev.secateur.model.training.Pace;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Masks weights and lets them come back during a fine-tuning, then prunes what is asked for good.
 *
 * @param schedule where the thresholds lie and how often it is operated
 */
record NetworkSurgery(Schedule.Dynamic schedule) implements Procedure {
    @Override
    public void carryOut(PruningRun run, JobContext context) {
        run.planEpochs(run.plan().fineTuning().epochs());
        Operation operation = new Operation(run, context);
        run.train(1, context, operation);
        operation.finish(run.epoch());
        run.admits(1, 1, context);
    }

    private final class Operation implements Pace {
        private final PruningRun run;
        private final JobContext context;
        private final PruningPreview target;
        private final List<BitSet> masks;
        private final List<BitSet> byHand;
        private final List<Knife> knives = new ArrayList<>();
        private boolean begun;
        private boolean done;

        Operation(PruningRun run, JobContext context) {
            this.run = run;
            this.context = context;
            target = run.target(context);
            masks = new ArrayList<>(target.toMask().sets());
            List<LayerWeights> weights = run.network().weights();
            byHand = weights.stream().map(this::byHand).toList();
            for (int l = 0; l < weights.size(); l++) {
                knives.add(knife(l, weights.get(l)));
            }
        }

        /** What is chosen by hand never comes back. */
        private BitSet byHand(LayerWeights layer) {
            return PickedUnits.weights(layer, target.spec().byHandOf(layer.layer()));
        }

        /** A layer that is not to be pruned has none. */
        private Knife knife(int l, LayerWeights weights) {
            boolean isLeftOut = target.spec().leftOut().contains(weights.layer());
            int pruned = target.cuts().get(l).pruned() - byHand.get(l).cardinality();
            if (isLeftOut || pruned <= 0) {
                return null;
            }
            double threshold = MagnitudeIndex.of(weights).scores().atRank(pruned - 1);
            return Knife.at(threshold, weights, schedule.margin());
        }

        @Override
        public boolean goesOn(int step, int steps, double epoch) {
            if (isLast(step, steps)) {
                finish(epoch);
            } else if (!begun) {
                begin(epoch);
            } else if (step % schedule.every() == 0) {
                operate();
            }
            return true;
        }

        @Override
        public void skipTo(int step, int steps) {
            begun = true;
            done = isLast(step - 1, steps);
            if (!done) {
                masks.clear();
                masks.addAll(run.network().mask().masked());
            }
        }

        /** From here on what is masked stays so. */
        private static boolean isLast(int step, int steps) {
            return 4L * step >= (long) Schedule.PRUNED_QUARTERS * steps;
        }

        @Override
        public boolean isSettled() {
            return done;
        }

        private void begin(double epoch) {
            begun = true;
            run.measure(epoch, context);
            run.network().mask().cover(masks);
            run.mark(epoch, target.size().sparsity(), context);
        }

        private void operate() {
            List<LayerWeights> beneath = run.network().mask().weightsBeneath();
            for (int l = 0; l < masks.size(); l++) {
                if (knives.get(l) != null) {
                    masks.set(l, knives.get(l).operate(beneath.get(l), masks.get(l)));
                    masks.get(l).or(byHand.get(l));
                }
            }
            run.network().mask().cover(masks);
        }

        /** Also where the training was too short for any operation. */
        void finish(double epoch) {
            if (!done) {
                done = true;
                PruningPreview end = new PruningPreview(target.spec(), target.network(), cuts());
                Mask mask = end.toMask();
                run.prune(mask, end.size().sparsity(), epoch, context);
                run.judgePruned(context.part(0, 0));
            }
        }

        /** As many as the target's, chosen by what is masked now. */
        private List<LayerCut> cuts() {
            List<LayerWeights> beneath = run.network().mask().weightsBeneath();
            List<LayerCut> cuts = new ArrayList<>();
            for (int l = 0; l < masks.size(); l++) {
                boolean isOperated = knives.get(l) != null;
                cuts.add(isOperated ? cut(l, beneath.get(l)) : target.cuts().get(l));
            }
            return cuts;
        }

        private LayerCut cut(int l, LayerWeights beneath) {
            LayerScores scores =
                    new LayerScores.Lowered(
                            new LayerScores.Beneath(beneath, masks.get(l)), byHand.get(l));
            return target.spec()
                    .pattern()
                    .map(pattern -> new PatternCut(pattern, beneath, type(l)))
                    .<LayerCut>map(by -> chosen(beneath, by.choose(scores, byHand.get(l))))
                    .orElseGet(
                            () ->
                                    WeightCut.lowest(
                                            scores, new BitSet(), target.cuts().get(l).pruned()));
        }

        private static LayerCut chosen(LayerWeights beneath, BitSet goes) {
            return new ChosenCut(beneath.size(), goes, 0);
        }

        private LayerType type(int l) {
            return target.network().prunableLayers().get(l).type();
        }
    }
}
