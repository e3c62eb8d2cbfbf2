package dev.secateur.ui.control;

import dev.secateur.resources.Messages;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/** The texts of the language chosen now; what is bound to them follows a change at once. */
public final class Localization {
    private final ReadOnlyObjectWrapper<Messages> messages;

    /** Starts in a language. */
    public Localization(Locale locale) {
        messages = new ReadOnlyObjectWrapper<>(new Messages(locale));
    }

    /** The texts of the language chosen now. */
    public ReadOnlyObjectProperty<Messages> messagesProperty() {
        return messages.getReadOnlyProperty();
    }

    /** The language chosen now. */
    public Locale locale() {
        return messages.get().locale();
    }

    /** Changes the language of everything that is bound. */
    public void choose(Locale locale) {
        messages.set(new Messages(locale));
    }

    /** The text in the language of now; it does not follow a change. */
    public String text(String key, Object... arguments) {
        return messages.get().text(key, arguments);
    }

    /** A text that follows the language. */
    public StringBinding bind(String key, Object... arguments) {
        return Bindings.createStringBinding(() -> text(key, arguments), messages);
    }

    /** What a function makes of a value, made anew when the value or the language changes. */
    public <T, R> ObjectBinding<R> map(
            ObservableValue<T> value,
            java.util.function.Function<? super T, ? extends R> function) {
        return Bindings.createObjectBinding(
                () -> function.apply(value.getValue()), value, messages);
    }
}
