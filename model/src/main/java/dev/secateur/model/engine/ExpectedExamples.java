package dev.secateur.model.engine;

import dev.secateur.model.data.Dataset;
import dev.secateur.model.data.ExampleShape;
import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;
import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;

/**
 * What examples a network is for.
 *
 * @param layout how it wants one
 * @param shape its shape, as far as it is known
 * @param outputs how many outputs the network has; one tells two classes apart
 */
record ExpectedExamples(InputLayout layout, Optional<ExampleShape> shape, int outputs) {
    /**
     * What a network expects.
     *
     * @param known the shape, where others know it; a shape that does not fit counts as unknown
     */
    static ExpectedExamples of(Dl4jModel model, Optional<ExampleShape> known) {
        InputLayout layout = InputLayout.of(model);
        Optional<ExampleShape> shape =
                known.filter(s -> layout.type(s) != null).or(() -> layout.infer(model));
        return new ExpectedExamples(layout, shape, outputs(model));
    }

    private static int outputs(Dl4jModel model) {
        List<Dl4jModel.Step> steps = model.steps();
        Dl4jModel.Step last = steps.get(steps.size() - 1);
        return LayerDescriber.unwrapped(last.configuration()) instanceof FeedForwardLayer f
                ? (int) f.getNOut()
                : 0;
    }

    int classes() {
        return outputs == 1 ? 2 : outputs;
    }

    /**
     * Checks that data are such examples.
     *
     * @throws UserError if the examples have another shape, or more classes than the network
     */
    void check(Dataset data) {
        boolean sameSide =
                shape.isEmpty()
                        || layout.kind() != InputLayout.Kind.IMAGE
                        || shape.get().size() == data.shape().size();
        if (layout.type(data.shape()) == null || !sameSide) {
            throw new UserError(ErrorCode.DATA_WIDTH, data.name(), data.shape().text(), text());
        }
        if (data.classNames().size() > classes()) {
            throw new UserError(
                    ErrorCode.DATA_LABELS, data.name(), data.classNames().size(), classes());
        }
    }

    private String text() {
        return shape.map(ExampleShape::text).orElse(layout.channels() + "×n");
    }
}
