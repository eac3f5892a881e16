package mx.ventanilla.referral;

import java.util.List;
import java.util.Optional;

/**
 * One referral opened, as far as the person may see it.
 *
 * @param request empty for who may not read clinical content
 */
public record ReferralFileView(ReferralRow row, ReferralHistory history, List<ContactAttempt> contacts,
        Optional<ReferralContent> request, List<AddendumContent> addenda, List<AnswerContent> answers) {
    public ReferralFileView {
        contacts = List.copyOf(contacts);
        addenda = List.copyOf(addenda);
        answers = List.copyOf(answers);
    }
}
