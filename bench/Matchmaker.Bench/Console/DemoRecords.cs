namespace Matchmaker.Bench.Console;

/// <summary>The ids of what a page of one record is opened with.</summary>
/// <param name="Need">A leader's open scenario, with candidates.</param>
/// <param name="InReview">A scenario that waits for staff.</param>
/// <param name="Draft">A scenario that its leader may still change.</param>
/// <param name="Invitation">An engagement that waits for the SME's answer.</param>
/// <param name="Talks">An engagement under way, with a follow-up and an outcome.</param>
/// <param name="Accepted">An engagement that staff have to move on.</param>
internal sealed record DemoRecords(
    string Need,
    string InReview,
    string Draft,
    string Invitation,
    string Talks,
    string Accepted
)
{
    public const string Leader = "firm_sample-leader";
    public const string Sme = "firm_sample-sme";
    public const string Event = "event_2022-06-27-bcwq";
    public const string Chain = "chain_smart-home-appliances";
}
