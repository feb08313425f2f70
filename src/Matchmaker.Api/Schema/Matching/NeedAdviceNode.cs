using System.ComponentModel;
using GraphQL;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Api.Schema.Kinds;
using Matchmaker.Domain;
using Matchmaker.Domain.Projects;
using Matchmaker.Matching.Answers;

namespace Matchmaker.Api.Schema.Matching;

[Name("NeedAdvice")]
[Description(
    "What would make a need clearer that does not tell its candidates apart, read from the "
        + "candidates' own statements."
)]
public sealed class NeedAdviceNode(NeedAdvice need)
{
    [Description("How many candidates are listed for the need as it is.")]
    public int CandidateCount => need.Candidates;

    [Description("The version of the weights that ranked the candidates.")]
    public string Model => need.Model;

    [ListOf(10)]
    [Description(
        "What part of the best candidates state and the others do not, what divides them best first; at most 5."
    )]
    public IEnumerable<DividingTermNode> Terms => need.Terms.Select(t => new DividingTermNode(t));

    [ListOf(10)]
    [Description("Kinds of requirement that it does not name although several of the best candidates state them.")]
    public IEnumerable<MissingKindNode> Missing => need.Missing.Select(m => new MissingKindNode(m));

    [Description("All of this as a sentence to show to a person.")]
    public string Text(IResolveFieldContext context, [Description(RequestLanguage.Argument)] Language? lang) =>
        context.Said(need.Text, lang);
}

[Name("DividingTerm")]
[Description("A phrase that some of the best candidates state and the others do not.")]
public sealed class DividingTermNode(DividingTerm term)
{
    [Description("The phrase, as it is written there.")]
    public string Text => term.Text;

    [Description("How many of the best 60 candidates have it.")]
    public int StatedCount => term.Stated;
}

[Name("MissingKind")]
[Description("A kind of requirement that a need does not name.")]
public sealed class MissingKindNode(MissingKind missing)
{
    [Description("The kind of requirement that could be named.")]
    public RequirementKind Kind => missing.Kind;

    [Description("How many of the best 60 candidates state something of the kind.")]
    public int StatedCount => missing.Stated;
}
