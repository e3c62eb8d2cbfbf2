package dev.secateur.ui.export;

import dev.secateur.ui.control.Ink;
import java.io.OutputStream;
import java.util.Locale;
import java.util.function.Function;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes the elements of an SVG document, whatever their texts hold. */
final class SvgPen {
    private static final String SVG = "http://www.w3.org/2000/svg";

    private final Function<Ink, String> colors;
    private final XMLStreamWriter xml;

    SvgPen(OutputStream out, Function<Ink, String> colors) throws XMLStreamException {
        this.colors = colors;
        xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out, "UTF-8");
    }

    /** A colour as #RRGGBB. */
    String color(Ink ink) {
        return colors.apply(ink);
    }

    void begin(double width, double height) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("svg");
        xml.writeDefaultNamespace(SVG);
        attributes("width", width, "height", height);
        attributes("viewBox", "0 0 " + number(width) + " " + number(height));
        attributes("font-family", "Inter, Noto Sans SC, Helvetica, Arial, sans-serif");
    }

    void end() throws XMLStreamException {
        xml.writeEndDocument();
        xml.flush();
    }

    void group(Object... attributes) throws XMLStreamException {
        xml.writeStartElement("g");
        attributes(attributes);
    }

    void endGroup() throws XMLStreamException {
        xml.writeEndElement();
    }

    /** An element without content; names and values of its attributes in turns. */
    void element(String name, Object... attributes) throws XMLStreamException {
        xml.writeEmptyElement(name);
        attributes(attributes);
    }

    void text(String text, double x, double y, Object... attributes) throws XMLStreamException {
        xml.writeStartElement("text");
        attributes("x", x, "y", y);
        attributes(attributes);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private void attributes(Object... namesAndValues) throws XMLStreamException {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            String text = value instanceof Double number ? number(number) : value.toString();
            xml.writeAttribute(namesAndValues[i].toString(), text);
        }
    }

    /** Hundredths of a pixel are finer than any printer. */
    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.replaceFirst("\\.?0+$", "");
    }
}
