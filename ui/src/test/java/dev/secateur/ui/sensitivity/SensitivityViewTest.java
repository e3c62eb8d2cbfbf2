package dev.secateur.ui.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.pruning.Amount;
import dev.secateur.model.pruning.Scope;
import dev.secateur.ui.Fx;
import dev.secateur.ui.workbench.TestBench;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

class SensitivityViewTest {
    private final TestBench bench = TestBench.opened();
    private final SensitivityViewModel model = new SensitivityViewModel(bench.workbench());
    private final AtomicBoolean asksForData = new AtomicBoolean();
    private final SensitivityView view = shown(bench, model);

    @Test
    void whatIsMissingIsSaidWithTheButtonThatMendsIt() {
        TestBench empty = new TestBench();
        SensitivityViewModel of = new SensitivityViewModel(empty.workbench());
        SensitivityView nothing = shown(empty, of);
        assertThat(text(nothing, "sensitivity-hint")).contains("Open a network");
        assertThat(nothing.lookup("#measure-first").isVisible()).isFalse();
        Fx.call(
                () -> {
                    empty.open("tiny-unknown");
                    return true;
                });
        assertThat(text(nothing, "sensitivity-hint")).contains("Choose data");
        fire(nothing, "sensitivity-data");
        assertThat(asksForData).isTrue();
        assertThat(text(view, "sensitivity-hint")).contains("Prunes each layer by itself");
        assertThat(view.lookup("#measure-first").isVisible()).isTrue();
    }

    @Test
    void itIsMeasuredSuggestedChangedAndAccepted() {
        fire(view, "measure-first");
        assertThat(text(view, "sensitivity-status")).contains("Magnitude", "90 held-out");
        fire(view, "suggest-thresholds");
        assertThat(text(view, "proposal-summary")).contains("All together, measured");
        String last = model.proposal().proposalProperty().get().rows().get(2).layer();
        type("proposed-" + last, "97");
        assertThat(model.proposal().proposed(last)).hasValue(0.97);
        fire(view, "accept-proposal");
        var spec = bench.workbench().draft().planProperty().get().spec();
        assertThat(spec.scope()).isEqualTo(Scope.PER_LAYER);
        assertThat(spec.layerAmounts()).containsEntry(last, new Amount.Sparsity(0.97));
        assertThat(view.lookup("#accept-proposal").getParent().isVisible()).isFalse();
    }

    @Test
    void theDownKeyChoosesTheNextLayerAndTextsFollowTheLanguage() {
        fire(view, "measure-first");
        press(KeyCode.DOWN);
        assertThat(bench.workbench().chosenLayerProperty().get()).isEqualTo(1);
        press(KeyCode.UP);
        press(KeyCode.UP);
        assertThat(bench.workbench().chosenLayerProperty().get()).isZero();
        String english = text(view, "sensitivity-status");
        Fx.call(
                () -> {
                    bench.texts().choose(Locale.CHINESE);
                    return true;
                });
        assertThat(text(view, "sensitivity-status")).isNotEqualTo(english);
    }

    private SensitivityView shown(TestBench on, SensitivityViewModel of) {
        return Fx.call(
                () -> {
                    SensitivityView made =
                            new SensitivityView(of, on.texts(), () -> asksForData.set(true));
                    made.resize(700, 600);
                    new Scene(made, 700, 600);
                    made.applyCss();
                    made.layout();
                    return made;
                });
    }

    private static String text(Node in, String id) {
        return ((Labeled) in.lookup("#" + id)).getText();
    }

    private void fire(Node in, String id) {
        Fx.call(
                () -> {
                    ((ButtonBase) in.lookup("#" + id)).fire();
                    bench.settle();
                    return true;
                });
    }

    private void type(String id, String text) {
        Fx.call(
                () -> {
                    TextField field = (TextField) view.lookup("#" + id);
                    field.setText(text);
                    field.fireEvent(new ActionEvent());
                    bench.settle();
                    return true;
                });
    }

    private void press(KeyCode code) {
        Fx.call(
                () -> {
                    view.lookup("#sensitivity-chart")
                            .fireEvent(
                                    new KeyEvent(
                                            KeyEvent.KEY_PRESSED,
                                            "",
                                            "",
                                            code,
                                            false,
                                            false,
                                            false,
                                            false));
                    return true;
                });
    }
}
