package dev.secateur.model.engine;

import dev.secateur.model.kernel.ParameterUpdate;
import dev.secateur.model.kernel.UpdateRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bytedeco.javacpp.FloatPointer;
import org.deeplearning4j.nn.api.Trainable;
import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.updater.BaseMultiLayerUpdater;
import org.deeplearning4j.nn.updater.UpdaterBlock;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.NoOp;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.learning.regularization.L1Regularization;
import org.nd4j.linalg.learning.regularization.L2Regularization;
import org.nd4j.linalg.learning.regularization.Regularization;
import org.nd4j.linalg.schedule.FixedSchedule;
import org.nd4j.linalg.schedule.ISchedule;

/** DL4J's updaters as one {@link ParameterUpdate} on the very same state. */
final class Moves {
    private Moves() {}

    /**
     * The update of a network's parameters.
     *
     * @param updater the network's own, whose state is read and written
     * @param shrinking where among the parameters those begin that an L1 penalty is for
     * @throws NotCovered if it does something that {@link ParameterUpdate} does not
     */
    static ParameterUpdate of(
            BaseMultiLayerUpdater<?> updater,
            Set<Long> shrinking,
            FloatPointer parameters,
            FloatPointer gradients)
            throws NotCovered {
        INDArray state = updater.getStateViewArray();
        List<ParameterUpdate.Stretch> stretches = new ArrayList<>();
        for (UpdaterBlock block : updater.getUpdaterBlocks()) {
            add(block, shrinking, stretches);
        }
        FloatPointer stateAt =
                state == null
                        ? null
                        : new FloatPointer(state.data().pointer())
                                .position(state.offset())
                                .limit(state.offset() + state.length());
        return new ParameterUpdate(parameters, gradients, stateAt, stretches);
    }

    private static void add(
            UpdaterBlock block, Set<Long> shrinking, List<ParameterUpdate.Stretch> to)
            throws NotCovered {
        int length = block.getParamOffsetEnd() - block.getParamOffsetStart();
        for (UpdaterBlock.ParamState part : block.getLayersAndVariablesInBlock()) {
            Trainable layer = part.getLayer();
            checkPlain(layer);
            UpdateRule rule = rule(layer.getConfig().getUpdaterByParam(part.getParamName()));
            List<Regularization> penalties =
                    layer.getConfig().getRegularizationByParam(part.getParamName());
            to.add(
                    new ParameterUpdate.Stretch(
                            part.getParamOffsetStart(),
                            part.getParamOffsetEnd(),
                            block.getUpdaterViewOffsetStart()
                                    + part.getParamOffsetStart()
                                    - block.getParamOffsetStart(),
                            length,
                            rule,
                            l1(penalties),
                            l2(penalties),
                            shrinking.contains((long) part.getParamOffsetStart())));
        }
    }

    private static void checkPlain(Trainable layer) throws NotCovered {
        GradientNormalization normalization = layer.getConfig().getGradientNormalization();
        if (normalization != null && normalization != GradientNormalization.None) {
            throw new NotCovered("gradient normalization");
        }
    }

    private static UpdateRule rule(IUpdater updater) throws NotCovered {
        if (updater.getClass() == Sgd.class) {
            Sgd sgd = (Sgd) updater;
            return new UpdateRule.Sgd(fixed(sgd.getLearningRate(), sgd.getLearningRateSchedule()));
        } else if (updater.getClass() == Nesterovs.class) {
            Nesterovs n = (Nesterovs) updater;
            double rate = fixed(n.getLearningRate(), n.getLearningRateSchedule());
            return new UpdateRule.Nesterov(rate, fixed(n.getMomentum(), n.getMomentumISchedule()));
        } else if (updater.getClass() == Adam.class) {
            Adam adam = (Adam) updater;
            double rate = fixed(adam.getLearningRate(), adam.getLearningRateSchedule());
            return new UpdateRule.Adam(rate, adam.getBeta1(), adam.getBeta2(), adam.getEpsilon());
        } else if (updater.getClass() == NoOp.class) {
            return new UpdateRule.Subtract();
        }
        throw new NotCovered(updater.getClass().getSimpleName());
    }

    private static double fixed(double value, ISchedule schedule) throws NotCovered {
        if (schedule != null) {
            throw new NotCovered("a schedule of learning rates");
        }
        return value;
    }

    private static double l1(List<Regularization> penalties) throws NotCovered {
        return sum(penalties, L1Regularization.class);
    }

    private static double l2(List<Regularization> penalties) throws NotCovered {
        return sum(penalties, L2Regularization.class);
    }

    private static double sum(List<Regularization> penalties, Class<?> kind) throws NotCovered {
        double sum = 0;
        for (Regularization penalty : Optional.ofNullable(penalties).orElse(List.of())) {
            ISchedule strength;
            if (penalty instanceof L1Regularization l1) {
                strength = l1.getL1();
            } else if (penalty instanceof L2Regularization l2) {
                strength = l2.getL2();
            } else {
                throw new NotCovered(penalty.getClass().getSimpleName());
            }
            if (!(strength instanceof FixedSchedule)) {
                throw new NotCovered("a schedule of penalties");
            }
            sum += kind.isInstance(penalty) ? strength.valueAt(0, 0) : 0;
        }
        return sum;
    }
}
