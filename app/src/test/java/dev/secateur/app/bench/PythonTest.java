package dev.secateur.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class PythonTest {
    @Test
    void anInterpreterThatIsNotThereIsNoneOfOurs() {
        assertThat(Python.find(List.of("/nowhere/python3"))).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theFirstOneThatCanImportItIsTaken() {
        List<String> candidates = List.of("/nowhere/python3", "false", "true", "echo");
        assertThat(Python.find(candidates)).hasValue(new Python("true"));
    }
}
