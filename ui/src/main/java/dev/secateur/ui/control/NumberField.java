package dev.secateur.ui.control;

import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleFunction;
import java.util.function.DoublePredicate;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * A field for one number. It is taken on Enter, on leaving the field and with the up and down keys;
 * what is no number, or one that is not accepted, is marked and put back.
 */
public final class NumberField extends TextField {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private final DoubleFunction<String> format;
    private DoublePredicate accepted = value -> true;
    private DoubleConsumer onCommit = value -> {};
    private double step = 1;
    private double value;

    /**
     * A field.
     *
     * @param format how a number is written; what it writes must be readable again but for units
     */
    public NumberField(DoubleFunction<String> format) {
        this.format = format;
        getStyleClass().add("number-field");
        setOnAction(event -> commit());
        focusedProperty()
                .subscribe(
                        focused -> {
                            if (!focused) {
                                commit();
                            }
                        });
        textProperty().subscribe(text -> pseudoClassStateChanged(INVALID, !isGood(text)));
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    /**
     * Shows a number without telling anyone; not while the person is typing another. NaN, where
     * there is none, leaves the field empty.
     */
    public void show(double shown) {
        boolean typing = isFocused() && !getText().equals(written());
        value = shown;
        String text = typing ? getText() : written();
        if (!text.equals(getText())) {
            setText(text);
        }
    }

    /** What numbers are accepted. */
    public void setAccepted(DoublePredicate predicate) {
        accepted = predicate;
    }

    /** Told a number that the person has set. */
    public void setOnCommit(DoubleConsumer consumer) {
        onCommit = consumer;
    }

    /** How far the up and down keys go. */
    public void setStep(double length) {
        step = length;
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
            double direction = event.getCode() == KeyCode.UP ? 1 : -1;
            double length = event.isShiftDown() ? step / 10 : step;
            take(value + direction * length);
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            setText(written());
        }
    }

    private String written() {
        return Double.isNaN(value) ? "" : format.apply(value);
    }

    private void commit() {
        OptionalDouble typed = read(getText());
        if (typed.isPresent() && !getText().equals(written())) {
            take(typed.getAsDouble());
        }
        setText(written());
    }

    private void take(double number) {
        if (accepted.test(number)) {
            value = number;
            setText(format.apply(number));
            onCommit.accept(number);
        }
    }

    private boolean isGood(String text) {
        OptionalDouble number = read(text);
        return number.isPresent()
                ? accepted.test(number.getAsDouble())
                : text.isEmpty() && Double.isNaN(value);
    }

    /** Reads what {@link Figures} writes: a true minus sign, thousands apart, a unit behind. */
    static OptionalDouble read(String text) {
        String plain = text.replace('\u2212', '-').replaceAll("[\\s\u202f,%×]", "");
        try {
            return plain.isEmpty()
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(Double.parseDouble(plain));
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }
}
