using System.ComponentModel;
using GraphQL;
using GraphQL.DataLoader;
using GraphQL.Types;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Api.Schema.Firms;
using Matchmaker.Api.Schema.Kinds;
using Matchmaker.Api.Schema.Nodes;
using Matchmaker.Api.Schema.Projects;
using Matchmaker.Domain;
using Matchmaker.Matching.Engine;
using Matchmaker.Matching.Extraction;
using Matchmaker.Matching.Scoring.Checks;
using Matchmaker.Matching.Scoring.Comparison;
using Matchmaker.Matching.Scoring.Factors;

namespace Matchmaker.Api.Schema.Matching;

[Name("Match")]
[Description("A ranked candidate with its reasons. It is computed when asked for and never stored, so it has no id.")]
public sealed class MatchNode(Match match)
{
    private static readonly LoadedValue<FirmNode?> Undisclosed = new(null);
    private static readonly LoadedValue<ProjectNode?> NoProject = new(null);

    [OutputType(typeof(NonNullGraphType<CandidateUnion>))]
    [Description("What stands in the list. Pass its id as candidate to inviteFirm, markMatch, pinMatch and vetoMatch.")]
    public IDataLoaderResult<object> Candidate([FromServices] CandidateById candidates) =>
        candidates.Load(match.Candidate);

    [Description("The firm: the maker sought, or the poster of the demand; null to those who may not know who it is.")]
    public IDataLoaderResult<FirmNode?> Firm([FromServices] FirmOfRecord firms)
    {
        if (match.Firm is not { } id)
            return Undisclosed;
        return firms.Load(id)!;
    }

    [Description(
        "The project matched: the offer of the firm, or the project that the firm could serve. Null "
            + "where the firm matches by its profile."
    )]
    public IDataLoaderResult<ProjectNode?> Project([FromServices] ProjectById projects) =>
        match.Project is { } id ? projects.Load(id) : NoProject;

    [Description("In which section of the list it stands, so that a client folds what you marked as not fitting.")]
    public ListSection Section => match.Section;

    [Description("Your own mark on it in this list; null where you have made none.")]
    public MarkNode? Mark => match.Mark is { } mark ? new(mark) : null;

    [Description("Whether staff put it first, whatever its score, for all but who marked it as not fitting.")]
    public bool Pinned => match.Pinned;

    [Description("What staff decided on it and why; null where they did not, and to all but staff and auditors.")]
    public RulingNode? Ruling => match.Ruling is { } ruling ? new(ruling) : null;

    [Description(
        "How likely it is to be judged relevant, 0 to 1, calibrated: of matches shown at 0.7, about 70 % are."
    )]
    public double Score => match.Score;

    [Description("The version of the weights that the score rests on: scores of two versions cannot be compared.")]
    public string Model => match.Model;

    [Description(
        "Why it stands further up or down than its score would have it, to spread invitations over firms; "
            + "null where that made no difference."
    )]
    public string? Exposure(IResolveFieldContext context, [Description(RequestLanguage.Argument)] Language? lang) =>
        context.Said(match.Exposure, lang);

    [Description("The score in a word, by fixed bounds.")]
    public MatchGrade Grade => match.Grade;

    [ListOf(15)]
    [Description("The terms of the score, the largest first; their contributions add up to the score's logit.")]
    public IEnumerable<MatchReasonNode> Reasons => match.Reasons.Select(r => new MatchReasonNode(r));

    [ListOf(30)]
    [Description("Each requirement of the project, and whether what is on file for the firm meets it.")]
    public IEnumerable<RequirementCheckNode> Checks => match.Checks.Select(c => new RequirementCheckNode(c));

    [Description(
        "Whether what is on file contradicts a hard requirement; such candidates are listed only with "
            + "includeExcluded: true."
    )]
    public bool Excluded => match.Excluded;
}

[Name("MatchReason")]
[Description("A term of the sum that makes the score.")]
public sealed class MatchReasonNode(MatchReason reason)
{
    [Description("The factor that is compared, for programs.")]
    public MatchFactor Factor => reason.Factor;

    [Description(
        "What it adds to the score's logit, ln(score / (1 − score)); negative where it counts against "
            + "the candidate."
    )]
    public double Contribution => reason.Contribution;

    [Description(
        "The two texts that were compared, with the parts that they share; null where the term rests on no text."
    )]
    public ComparedTextsNode? Compared => reason.Compared is { } texts ? new(texts) : null;

    [Description("The facts compared, as a sentence to show to a person.")]
    public string Text(IResolveFieldContext context, [Description(RequestLanguage.Argument)] Language? lang) =>
        context.Said(reason.Text, lang);
}

[Name("ComparedTexts")]
[Description("What a supplier states and what is asked for, side by side.")]
public sealed class ComparedTextsNode(ComparedTexts texts)
{
    [Description("The statement of the supplier that was compared.")]
    public string Supplied => texts.Supplied;

    [Description("The text of the need that was compared.")]
    public string Asked => texts.Asked;

    [ListOf(30)]
    [Description("The parts of what is stated that are asked for, from left to right.")]
    public IEnumerable<TextSpanNode> SuppliedSpans => texts.SuppliedSpans.Select(s => new TextSpanNode(s));

    [ListOf(30)]
    [Description("The parts of what is asked for that are stated, from left to right.")]
    public IEnumerable<TextSpanNode> AskedSpans => texts.AskedSpans.Select(s => new TextSpanNode(s));
}

[Name("TextSpan")]
[Description("A part of a text, in UTF-16 code units as strings of JavaScript, C# and Java count.")]
public sealed class TextSpanNode(TextSpan span)
{
    [Description("Where the part begins, counted from 0.")]
    public int Start => span.Start;

    [Description("How long the part is, in UTF-16 code units.")]
    public int Length => span.Length;
}

[Name("RequirementCheck")]
[Description("A requirement held against what is on file for the firm.")]
public sealed class RequirementCheckNode(RequirementCheck check)
{
    [Description("The requirement that was checked.")]
    public RequirementNode Requirement => new(check.Requirement);

    [Description("Whether what is on file meets it.")]
    public CheckResult Result => check.Result;

    [Description(
        "The statement on file that decides, and where it is unmet what would change it; null when nothing "
            + "is on file."
    )]
    public string? Evidence(IResolveFieldContext context, [Description(RequestLanguage.Argument)] Language? lang) =>
        context.Said(check.Evidence, lang);

    [Description("What the firm is asked; null unless the result is UNKNOWN.")]
    public string? Question(IResolveFieldContext context, [Description(RequestLanguage.Argument)] Language? lang) =>
        context.Said(check.Question, lang);

    [Description(
        "What the firm could put on file to answer yes: the name of a credential for a certificate, else a "
            + "capability. Null unless the result is UNKNOWN, and where staff keep the fact."
    )]
    public string? Statement(IResolveFieldContext context, [Description(RequestLanguage.Argument)] Language? lang) =>
        context.Said(check.Statement, lang);
}
