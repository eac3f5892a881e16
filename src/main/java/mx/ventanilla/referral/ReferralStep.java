package mx.ventanilla.referral;

import mx.ventanilla.core.Sentence;

/** What can happen to a referral, and on which side. */
public enum ReferralStep {
    SIGN(Side.UNIT), HAND_OVER(Side.UNIT), QUEUE(Side.UNIT), SEND(Side.UNIT), RECEIVE(Side.HOSPITAL), ACCEPT(
            Side.HOSPITAL),
    RETURN(Side.HOSPITAL), REFER_ONWARD(Side.HOSPITAL), ATTEND(Side.HOSPITAL), NO_SHOW(
            Side.HOSPITAL),
    ANSWER(Side.HOSPITAL), READ(Side.UNIT), AMEND(Side.UNIT), REPLACE(
            Side.UNIT),
    CANCEL(Side.UNIT), EXPIRE(Side.UNIT), CLOSE(Side.UNIT);

    /** Who does it. The unit may note what a hospital did when it is told by telephone or on paper. */
    public enum Side {
        UNIT, HOSPITAL
    }

    private final Side side;

    ReferralStep(Side side) {
        this.side = side;
    }

    public Side side() {
        return side;
    }

    public Sentence word() {
        return Sentence.of("referral.step." + name());
    }
}
