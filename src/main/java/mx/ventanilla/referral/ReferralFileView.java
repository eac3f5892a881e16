package mx.ventanilla.referral;

import java.util.List;
import java.util.Optional;
import mx.ventanilla.db.Journey;

/**
 * One referral opened, as far as the person may see it.
 *
 * @param request empty for who may not read clinical content
 * @param journey how far the referral has come on its way to the region
 */
public record ReferralFileView(ReferralRow row, ReferralHistory history, List<ContactAttempt> contacts,
        Optional<ReferralContent> request, List<AddendumContent> addenda, List<AnswerContent> answers,
        Journey journey) {
    public ReferralFileView {
        contacts = List.copyOf(contacts);
        addenda = List.copyOf(addenda);
        answers = List.copyOf(answers);
    }
}
