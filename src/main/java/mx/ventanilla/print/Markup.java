package mx.ventanilla.print;

import java.util.Base64;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Elements of a sheet's document. */
final class Markup {
    private Markup() {}

    static Document newDocument() {
        try {
            return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    static Element add(Node parent, String tag, String role) {
        Document document = parent instanceof Document whole ? whole : parent.getOwnerDocument();
        Element element = document.createElement(tag);
        if (!role.isEmpty()) {
            element.setAttribute("class", role);
        }
        parent.appendChild(element);
        return element;
    }

    static void write(Node parent, String tag, String role, String text) {
        add(parent, tag, role).setTextContent(text);
    }

    static String dataUri(byte[] png) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
    }
}
