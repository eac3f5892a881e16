package mx.ventanilla.referral.fhir;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Narrative;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.utilities.xhtml.NodeType;
import org.hl7.fhir.utilities.xhtml.XhtmlNode;

/** A FHIR document as it grows: every resource has its address, and those of one document are always the same. */
final class DocumentBundle {
    private static final String LANGUAGE = "es";
    private final Bundle bundle = new Bundle();
    private final UUID documentId;

    DocumentBundle(UUID documentId, Instant writtenAt) {
        this.documentId = documentId;
        bundle.setType(Bundle.BundleType.DOCUMENT);
        bundle.setLanguage(LANGUAGE);
        bundle.setTimestamp(Date.from(writtenAt));
        bundle.setIdentifier(new Identifier().setSystem(FhirCodes.UUID_URN).setValue("urn:uuid:" + documentId));
    }

    /** Puts a resource in; whoever is asked for first comes first. */
    Reference add(DomainResource resource, String... lines) {
        String name = documentId + "/" + resource.fhirType() + "/" + bundle.getEntry().size();
        String address = "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        resource.setLanguage(LANGUAGE);
        if (lines.length > 0) {
            resource.setText(narrative(lines));
        }
        bundle.addEntry().setFullUrl(address).setResource(resource);
        return new Reference(address);
    }

    Bundle bundle() {
        return bundle;
    }

    /** Text of people, one paragraph a line. */
    static Narrative narrative(String... lines) {
        XhtmlNode div = new XhtmlNode(NodeType.Element, "div");
        div.setAttribute("xmlns", "http://www.w3.org/1999/xhtml");
        div.setAttribute("lang", LANGUAGE);
        div.setAttribute("xml:lang", LANGUAGE);
        for (String text : lines) {
            text.lines().filter(line -> !line.isBlank()).forEach(line -> div.addTag("p").addText(line.strip()));
        }
        if (div.getChildNodes().isEmpty()) {
            div.addTag("p").addText("-");
        }
        Narrative narrative = new Narrative();
        narrative.setStatus(Narrative.NarrativeStatus.GENERATED);
        narrative.setDiv(div);
        return narrative;
    }
}
