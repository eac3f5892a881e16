package mx.ventanilla.referral.fhir;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import mx.ventanilla.core.Problem;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** The resources of a document that was read, by their addresses. */
final class FhirResources {
    private static final int LONGEST_NUMBER = 64;
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\n]]");
    private final Map<String, Resource> byAddress = new HashMap<>();
    private final List<Resource> all;

    FhirResources(Bundle bundle) {
        all = bundle.getEntry().stream().map(Bundle.BundleEntryComponent::getResource)
                .filter(resource -> resource != null).toList();
        for (Bundle.BundleEntryComponent entry : bundle.getEntry()) {
            Resource resource = entry.getResource();
            if (resource != null) {
                byAddress.put(entry.hasFullUrl() ? entry.getFullUrl() : "", resource);
                if (resource.getIdElement().hasIdPart()) {
                    byAddress.put(resource.fhirType() + "/" + resource.getIdElement().getIdPart(), resource);
                }
            }
        }
    }

    <R extends Resource> Optional<R> find(@Nullable Reference reference, Class<R> type) {
        return Optional.ofNullable(reference).map(Reference::getReference).map(byAddress::get).filter(type::isInstance)
                .map(type::cast);
    }

    <R extends Resource> List<R> all(Class<R> type) {
        return all.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** The number of this system; null when there is none. */
    static @Nullable String number(List<Identifier> identifiers, String system) {
        return identifiers.stream().filter(it -> system.equals(it.getSystem())).map(Identifier::getValue)
                .filter(value -> value != null && !value.isBlank()).map(String::strip).findFirst()
                .map(FhirResources::short64).orElse(null);
    }

    private static String short64(String value) {
        if (value.length() > LONGEST_NUMBER) {
            throw Problem.of("referral.fhir.unreadable");
        }
        return value;
    }

    /** A text that must be there, no longer than what holds it. */
    static String text(@Nullable String text, int longest, String field) {
        String known = optional(text, longest, field);
        if (known == null) {
            throw Problem.of("referral.fhir.missing", field);
        }
        return known;
    }

    static @Nullable String optional(@Nullable String text, int longest, String field) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String clean = CONTROL.matcher(text).replaceAll(" ").strip();
        if (clean.length() > longest) {
            throw Problem.of("referral.fhir.long", field, longest);
        }
        return clean.isEmpty() ? null : clean;
    }
}
