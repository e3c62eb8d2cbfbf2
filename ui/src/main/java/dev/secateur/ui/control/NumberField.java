package dev.secateur.ui.control;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleFunction;
import java.util.function.DoublePredicate;
import java.util.regex.Pattern;
import javafx.css.PseudoClass;
import javafx.event.EventHandler;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/**
 * A field for one number. It is taken on Enter, on leaving the field, before anything else is
 * clicked, and with the up and down keys; what is no number, or one that is not accepted, is marked
 * and put back.
 */
public final class NumberField extends TextField {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");
    private static final Pattern IN_THOUSANDS = Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d*)?");

    private final EventHandler<MouseEvent> onPress = this::onPress;

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
        focusedProperty().subscribe(this::watchPresses);
        textProperty().subscribe(text -> pseudoClassStateChanged(INVALID, !isGood(text)));
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    /**
     * What a click chooses may change what the number is for before the field has lost the focus.
     */
    private void watchPresses(boolean isFocused) {
        if (isFocused) {
            getScene().addEventFilter(MouseEvent.MOUSE_PRESSED, onPress);
        } else {
            commit();
            if (getScene() != null) {
                getScene().removeEventFilter(MouseEvent.MOUSE_PRESSED, onPress);
            }
        }
    }

    private void onPress(MouseEvent event) {
        if (!contains(sceneToLocal(event.getSceneX(), event.getSceneY()))) {
            commit();
        }
    }

    /**
     * Shows a number without telling anyone; not while the person is typing another. NaN, where
     * there is none, leaves the field empty.
     */
    public void show(double shown) {
        boolean typing = isTyping();
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
            take(read(getText()).orElse(value) + direction * length);
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            setText(written());
        } else if (event.isShortcutDown() && !isTyping()) {
            useShortcut(event);
        }
    }

    /** A field in which nothing was typed has nothing of its own to undo. */
    private void useShortcut(KeyEvent event) {
        List<KeyCombination> meant =
                getScene().getAccelerators().keySet().stream()
                        .filter(keys -> keys.match(event))
                        .toList();
        meant.forEach(keys -> getScene().getAccelerators().get(keys).run());
        if (!meant.isEmpty()) {
            event.consume();
        }
    }

    private boolean isTyping() {
        return isFocused() && !getText().equals(written());
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

    /**
     * Reads what {@link Figures} writes: a true minus sign, thousands apart, a unit behind; and a
     * comma in the place of the point.
     */
    static OptionalDouble read(String text) {
        String plain = text.replace('\u2212', '-').replaceAll("[\\s\u202f%×]", "");
        String point =
                IN_THOUSANDS.matcher(plain).matches()
                        ? plain.replace(",", "")
                        : plain.replaceFirst("^([^.,]*),([^.,]*)$", "$1.$2");
        try {
            return point.isEmpty()
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(Double.parseDouble(point));
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }
}
