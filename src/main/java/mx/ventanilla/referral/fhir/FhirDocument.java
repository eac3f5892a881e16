package mx.ventanilla.referral.fhir;

import java.util.List;
import java.util.UUID;
import mx.ventanilla.core.Messages;
import mx.ventanilla.referral.AddendumContent;
import mx.ventanilla.referral.AnswerContent;
import mx.ventanilla.referral.ReferralContent;
import org.jspecify.annotations.Nullable;

/** What a FHIR document says, in the words of this program. */
public sealed interface FhirDocument {
    /**
     * A referral.
     *
     * @param referralId of the sending program, or one made of its number
     */
    record Request(ReferralContent content, UUID referralId) implements FhirDocument {}

    /**
     * A hospital's answer.
     *
     * @param nss of the patient it speaks of
     */
    record Answer(AnswerContent content, @Nullable String nss) implements FhirDocument {}

    /** Where a document is written: the unit's clock and the language of its words. */
    record Desk(java.time.ZoneId zone, Messages messages) {}

    static Written write(ReferralContent content, List<AddendumContent> addenda, UUID referralId, UUID documentId,
            FhirBackground background, Desk desk) {
        byte[] json = FhirJson.write(new FhirRequest(content, addenda, referralId, documentId, desk.zone(),
                desk.messages()).write(background));
        return new Written(json, abbreviations(content.person()));
    }

    static Written write(AnswerContent answer, ReferralContent request, UUID documentId, Desk desk) {
        byte[] json = FhirJson.write(new FhirAnswer(answer, request, documentId, desk.zone(), desk.messages()).write());
        return new Written(json, abbreviations(request.person()));
    }

    /** @throws mx.ventanilla.core.Problem for what is no such document, too long, or says too little */
    static FhirDocument read(byte[] file, java.time.ZoneId zone) {
        return FhirReader.read(FhirJson.read(file), zone);
    }

    private static List<String> abbreviations(ReferralContent.Person person) {
        return ExchangeName.of(person.givenNames() + " " + person.firstSurname() + " "
                + (person.secondSurname() == null ? "" : person.secondSurname())).unread();
    }

    /**
     * A document as a file holds it.
     *
     * @param abbreviations of the name that have more than one reading and stayed
     */
    @SuppressWarnings("ArrayRecordComponent") // written to a file and never compared
    record Written(byte[] json, List<String> abbreviations) {
        public Written {
            abbreviations = List.copyOf(abbreviations);
        }
    }
}
