package dev.secateur.ui.pruning;

import dev.secateur.model.engine.Optimizer;
import dev.secateur.model.training.EarlyStopping;
import dev.secateur.model.training.LearningRateSchedule;
import dev.secateur.ui.control.Localization;
import dev.secateur.ui.pruning.FineTuneFields.Value;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/**
 * How to train after pruning; what is seldom changed is folded away, and a pattern with it, and
 * made when it is first unfolded.
 */
final class FineTunePane extends VBox {
    private static final int MOST_EPOCHS = 10_000;

    private final FineTuneFields fields;

    FineTunePane(PruningViewModel model, Localization texts) {
        super(8);
        this.fields = new FineTuneFields(model, texts);
        GridPane common = grid();
        common.addRow(0, epochs(), optimizer());
        common.disableProperty().bind(model.canFineTuneProperty().not());
        TitledPane more = new TitledPane();
        more.setId("fine-tune-more");
        more.getStyleClass().add("more");
        more.textProperty().bind(texts.bind("fine-tune.more"));
        more.setExpanded(false);
        more.setAnimated(false);
        more.expandedProperty()
                .subscribe(
                        () -> {
                            if (more.getContent() == null) {
                                more.setContent(
                                        new VBox(10, new PatternPane(model, texts), rare(model)));
                            }
                        });
        getChildren().addAll(common, more);
    }

    private Node rare(PruningViewModel model) {
        GridPane rare = grid();
        rare.addRow(0, learningRate(), earlyStopping());
        rare.addRow(1, l1(), l2());
        rare.addRow(2, dropout(), validation());
        rare.add(schedule(), 0, 3, 2, 1);
        rare.addRow(4, warmUp(), batchSize());
        rare.addRow(5, fields.seed(), classWeights());
        rare.disableProperty().bind(model.canFineTuneProperty().not());
        return rare;
    }

    private static GridPane grid() {
        GridPane grid = new GridPane();
        grid.setHgap(8);
        grid.setVgap(8);
        grid.getColumnConstraints().addAll(half(), half());
        return grid;
    }

    private static ColumnConstraints half() {
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        return half;
    }

    private Node epochs() {
        return fields.whole(
                "epochs",
                new Value(
                        o -> o.epochs(),
                        v -> v >= 0 && v <= MOST_EPOCHS,
                        (o, v) -> o.withEpochs(v.intValue())));
    }

    private Node batchSize() {
        return fields.whole(
                "batch-size",
                new Value(
                        o -> o.batchSize(),
                        v -> v >= 1 && v <= 65_536,
                        (o, v) -> o.withBatchSize(v.intValue())));
    }

    private Node optimizer() {
        return fields.choice(
                "optimizer",
                fields.box("optimizer.", Optimizer.Rule::key, Optimizer.Rule.values()),
                o -> o.optimizer().rule(),
                (o, rule) -> o.withOptimizer(o.optimizer().withRule(rule)));
    }

    private Node learningRate() {
        return fields.number(
                "learning-rate",
                1e-4,
                new Value(
                        o -> o.optimizer().learningRate(),
                        v -> v > 0 && v <= 10,
                        (o, v) -> o.withOptimizer(o.optimizer().withLearningRate(v))));
    }

    private Node l1() {
        return fields.number(
                "l1",
                1e-4,
                new Value(
                        o -> o.regularization().l1(),
                        v -> v >= 0 && v <= 10,
                        (o, v) -> o.withL1(v)));
    }

    private Node l2() {
        return fields.number(
                "l2",
                1e-4,
                new Value(
                        o -> o.optimizer().l2(),
                        v -> v >= 0 && v <= 10,
                        (o, v) -> o.withOptimizer(o.optimizer().withL2(v))));
    }

    private Node dropout() {
        return fields.number(
                "dropout",
                0.1,
                new Value(
                        o -> o.regularization().dropout(),
                        v -> v >= 0 && v < 1,
                        (o, v) -> o.withRegularization(o.regularization().withDropout(v))));
    }

    private Node earlyStopping() {
        return fields.whole(
                "early-stopping",
                new Value(
                        o -> o.earlyStopping().map(EarlyStopping::patience).orElse(0),
                        v -> v >= 0 && v <= MOST_EPOCHS,
                        (o, v) -> o.withEarlyStopping(stopping(v.intValue()))));
    }

    private static Optional<EarlyStopping> stopping(int patience) {
        return patience == 0 ? Optional.empty() : Optional.of(new EarlyStopping(patience));
    }

    private Node schedule() {
        return fields.choice(
                "learning-rate-schedule",
                fields.box(
                        "learning-rate-schedule.",
                        LearningRateSchedule.Decay::key,
                        LearningRateSchedule.Decay.values()),
                o -> o.schedule().decay(),
                (o, decay) -> o.withSchedule(o.schedule().withDecay(decay)));
    }

    private Node warmUp() {
        return fields.whole(
                "warm-up",
                new Value(
                        o -> o.schedule().warmUp(),
                        v -> v >= 0 && v <= MOST_EPOCHS,
                        (o, v) -> o.withSchedule(o.schedule().withWarmUp(v.intValue()))));
    }

    private Node validation() {
        return fields.number(
                "validation",
                0.05,
                new Value(
                        o -> o.validation(), v -> v >= 0 && v < 1, (o, v) -> o.withValidation(v)));
    }

    private Node classWeights() {
        return fields.check(
                "class-weights",
                o -> o.regularization().classWeights(),
                (o, on) -> o.withRegularization(o.regularization().withClassWeights(on)));
    }
}
