package dev.secateur.ui.pruning;

import dev.secateur.model.pruning.Bounds;
import dev.secateur.ui.control.Localization;
import dev.secateur.ui.histogram.WeightAxis;
import javafx.beans.Observable;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.RangeSlider;

/** A slider with a threshold on each side of zero: what lies between them goes. */
final class SidesSlider extends StackPane {
    private static final double STEP = 0.005;

    private final SidesViewModel model;
    private final RangeSlider slider = new RangeSlider(-1, 1, -0.5, 0.5);
    private boolean showing;

    SidesSlider(SidesViewModel model, Localization texts) {
        this.model = model;
        slider.setId("sides");
        slider.getStyleClass().add("sides-slider");
        slider.setBlockIncrement(STEP);
        slider.accessibleTextProperty().bind(texts.bind("pruning.sides.slider"));
        for (Observable each :
                new Observable[] {
                    model.boundsProperty(), model.reachProperty(), model.logarithmicProperty()
                }) {
            each.addListener(observable -> show());
        }
        slider.lowValueProperty().addListener(observable -> drag());
        slider.highValueProperty().addListener(observable -> drag());
        slider.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> model.commit());
        slider.addEventFilter(KeyEvent.KEY_RELEASED, event -> model.commit());
        slider.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        getChildren().add(slider);
        show();
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            model.revert();
        }
        slider.setBlockIncrement(event.isShiftDown() ? STEP / 10 : STEP);
    }

    private void show() {
        showing = true;
        WeightAxis axis = axis();
        slider.setLowValue(axis.nearestX(-model.boundsProperty().get().negative()) - 1);
        slider.setHighValue(axis.nearestX(model.boundsProperty().get().positive()) - 1);
        showing = false;
    }

    /** Neither threshold goes beyond zero. */
    private void drag() {
        if (!showing && model.apartProperty().get()) {
            WeightAxis axis = axis();
            double low = Math.min(0, slider.getLowValue());
            double high = Math.max(0, slider.getHighValue());
            model.drag(new Bounds(-axis.weightAt(low + 1) + 0.0, axis.weightAt(high + 1)));
            show();
        }
    }

    /** Two units wide, its middle at zero. */
    private WeightAxis axis() {
        return new WeightAxis(model.reachProperty().get(), 2, model.logarithmicProperty().get());
    }
}
