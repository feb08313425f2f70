namespace Matchmaker.Matching.Scoring.Factors;

/// <summary>
/// The track-record factor: what came of the firm's earlier engagements, deliveries less failures, and whether it said
/// yes when it was asked. Smoothed by pseudo-counts while there are few.
/// </summary>
internal static class TrackRecord
{
    // The worth of an answer beside that of a delivery, which costs more and says more; and a pseudo-count of endings
    // that were neither good nor bad, so that one engagement is no reputation. Both were set by hand. With the second
    // doubled, one delivery is worth a fifth of the factor and not a third.
    private const double WorthOfAnswer = 0.5,
        PseudoCount = 2;

    public static double? Value(CandidatePair pair)
    {
        var record = pair.Supplier.Record;
        var answers = WorthOfAnswer * (record.SaidYes + record.SaidNo);
        if (record.Delivered + record.Failed + answers == 0)
            return null;
        var good = record.Delivered - record.Failed + (WorthOfAnswer * (record.SaidYes - record.SaidNo));
        return good / (record.Delivered + record.Failed + answers + PseudoCount);
    }

    // Without the counts: anyone may ask for a match, and how many talks a firm has failed is between its parties and
    // staff.
    public static Told Tell(CandidatePair pair) =>
        Told.Of("按既往对接的答复与结果", "by how it answered earlier invitations and how its engagements ended");
}
