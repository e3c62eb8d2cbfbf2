package dev.secateur.model.engine;

import dev.secateur.model.network.LayerWeights;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Masks and biases drawn at random. */
final class DrawnMasks {
    private DrawnMasks() {}

    /** Gives biases and statistics values that they could have after training. */
    static void moveBiases(Dl4jModel model, SplittableRandom random) {
        for (Dl4jModel.Step step : model.steps()) {
            if (step.layer() == null) {
                continue;
            }
            List<String> weights = LayerDescriber.weightNames(step.configuration());
            step.layer()
                    .paramTable()
                    .forEach(
                            (name, array) -> {
                                if (!weights.contains(name)) {
                                    move(name, array, random);
                                }
                            });
        }
    }

    private static void move(String name, INDArray array, SplittableRandom random) {
        for (long i = 0; i < array.length(); i++) {
            double value =
                    name.equals("var") ? random.nextDouble(0.5, 2) : random.nextGaussian() * 0.3;
            array.putScalar(i, random.nextInt(4) == 0 && !name.equals("var") ? 0 : value);
        }
    }

    /** Whole units of layers, and sometimes single weights too. */
    static List<BitSet> draw(Network network, SplittableRandom random) {
        List<BitSet> masks = new ArrayList<>();
        for (LayerWeights layer : network.weights()) {
            BitSet mask = new BitSet();
            double share = random.nextDouble();
            BitSet units = new BitSet();
            for (int u = 0; u < layer.units().count(); u++) {
                units.set(u, random.nextDouble() < share);
            }
            double weights = random.nextInt(3) == 0 ? random.nextDouble() : 0;
            for (int i = 0; i < layer.size(); i++) {
                int unit = layer.unit(i);
                mask.set(i, (unit >= 0 && units.get(unit)) || random.nextDouble() < weights);
            }
            masks.add(mask);
        }
        return masks;
    }
}
