package dev.secateur.model.engine;

import dev.secateur.model.kernel.ParameterUpdate;
import dev.secateur.model.kernel.Program;
import java.nio.FloatBuffer;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bytedeco.javacpp.FloatPointer;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A network compiled to be trained: its program, and what moves its parameters. */
final class TrainingProgram implements AutoCloseable {
    private final Dl4jModel model;
    private final Program program;
    private final Optional<ParameterUpdate> update;

    TrainingProgram(Dl4jModel model, Program program, KernelUse use) {
        this.model = model;
        this.program = program;
        this.update = update(model, use);
    }

    private static Optional<ParameterUpdate> update(Dl4jModel model, KernelUse use) {
        FloatPointer parameters = NativeArrays.pointer(model.parameters());
        FloatPointer gradients = NativeArrays.pointer(model.gradients());
        try {
            return Optional.of(
                    Moves.of(model.updater(), beginsOfWeights(model), parameters, gradients));
        } catch (NotCovered e) {
            use.tell(e);
            return Optional.empty();
        }
    }

    private static Set<Long> beginsOfWeights(Dl4jModel model) {
        long begin = model.parameters().offset();
        return model.steps().stream()
                .flatMap(step -> WeightViews.parameters(step).stream())
                .map(weights -> weights.offset() - begin)
                .collect(Collectors.toSet());
    }

    Program program() {
        return program;
    }

    /**
     * One step.
     *
     * @param batch what it learns from
     * @param regimen how to train
     * @param kept 1 for parameters that may move and 0 for those held at zero; null if none is held
     * @param check called now and then until the parameters move, so that it can stop the step by
     *     an exception
     */
    void step(Batch batch, Regimen regimen, FloatBuffer kept, Runnable check) {
        program.forward(batch.features(), batch.size(), check);
        program.backward(batch.labels(), regimen.classWeights(), check);
        program.time("update", () -> move(regimen, kept));
        model.countIteration();
    }

    private void move(Regimen regimen, FloatBuffer kept) {
        if (update.isPresent()) {
            update.get().step(regimen.step(model.iteration(), kept));
        } else {
            regimen.withRates(model, this::moveByDl4j);
            hold(kept);
        }
    }

    /** The gradients are averages already, so DL4J is told of one example. */
    private void moveByDl4j() {
        model.updater()
                .update(
                        gradient(),
                        model.iteration(),
                        model.epoch(),
                        1,
                        LayerWorkspaceMgr.noWorkspaces());
        INDArray parameters = model.parameters();
        parameters.subi(model.gradients().reshape(parameters.shape()));
    }

    private void hold(FloatBuffer kept) {
        if (kept != null) {
            FloatBuffer values = NativeArrays.pointer(model.parameters()).asBuffer();
            for (int i = 0; i < values.limit(); i++) {
                values.put(i, values.get(i) * kept.get(i));
            }
        }
    }

    private Gradient gradient() {
        Gradient gradient = new DefaultGradient(model.gradients());
        int index = 0;
        for (Dl4jModel.Step step : model.steps()) {
            Layer layer = step.layer();
            INDArray view = layer == null ? null : layer.getGradientsViewArray();
            if (view != null) {
                NeuralNetConfiguration conf = layer.conf();
                String prefix = step.vertex() == null ? Integer.toString(index) : step.name();
                conf.getLayer()
                        .initializer()
                        .getGradientsFromFlattened(conf, view)
                        .forEach(
                                (name, part) -> gradient.setGradientFor(prefix + "_" + name, part));
            }
            index++;
        }
        return gradient;
    }

    @Override
    public void close() {
        program.close();
    }
}
