using System.ComponentModel;
using GraphQL;
using Matchmaker.Api.Http.Limits;
using Matchmaker.Api.Schema.Kinds;
using Matchmaker.Api.Schema.Projects;
using Matchmaker.Domain;
using Matchmaker.Matching.Answers;

namespace Matchmaker.Api.Schema.Matching;

[Name("MatchGap")]
[Description(
    "What an empty list of candidates leaves open: who comes nearest, and what they lack. Counts and "
        + "statements only, no names."
)]
public sealed class MatchGapNode(MatchGap gap)
{
    [Description("What is asked for, in the need's own words.")]
    public string Asked => gap.Asked;

    [Description("How many suppliers come near it, those whom a hard requirement excludes included; at most 20.")]
    public int NearestCount => gap.Nearest;

    [Description("What the nearest of them states that it makes or does; null where none comes near.")]
    public string? Makes => gap.Makes;

    [Description("The version of the weights by which they come near.")]
    public string Model => gap.Model;

    [ListOf(30)]
    [Description("The requirements that they do not meet, hard ones first, then what most of them lack.")]
    public IEnumerable<GapLackNode> Lacks => gap.Lacks.Select(l => new GapLackNode(l));

    [Description("All of this as a sentence to show to a person.")]
    public string Text(IResolveFieldContext context, [Description(RequestLanguage.Argument)] Language? lang) =>
        context.Said(gap.Text, lang);
}

[Name("GapLack")]
[Description("A requirement that those who come nearest do not meet.")]
public sealed class GapLackNode(GapLack lack)
{
    [Description("The requirement that is not met.")]
    public RequirementNode Requirement => new(lack.Requirement);

    [Description("For how many of them what is on file contradicts the requirement.")]
    public int UnmetCount => lack.Unmet;

    [Description("How many of them have nothing on file for the requirement.")]
    public int UnknownCount => lack.Unknown;
}
