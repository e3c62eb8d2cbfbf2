package dev.secateur.model.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ExampleShapeTest {
    @Test
    void shapesAreWrittenAsPeopleDo() {
        assertThat(new ExampleShape.Vector(784).text()).isEqualTo("784");
        assertThat(new ExampleShape.Image(1, 28, 28).text()).isEqualTo("1×28×28");
        assertThat(new ExampleShape.Sequence(1, 60).text()).isEqualTo("1×60");
    }

    @Test
    void theSizeIsTheProductOfTheSides() {
        assertThat(new ExampleShape.Vector(7).size()).isEqualTo(7);
        assertThat(new ExampleShape.Image(3, 32, 31).size()).isEqualTo(2976);
        assertThat(new ExampleShape.Sequence(9, 128).size()).isEqualTo(1152);
    }

    @Test
    void aShapeIsNeitherEmptyNorLargerThanAnArray() {
        assertThatThrownBy(() -> new ExampleShape.Vector(0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ExampleShape.Image(1, -1, 5))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ExampleShape.Sequence(1 << 16, 1 << 16))
                .isInstanceOf(ArithmeticException.class);
    }
}
