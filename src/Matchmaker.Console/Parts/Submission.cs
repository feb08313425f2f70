using System.Diagnostics.CodeAnalysis;
using Matchmaker.Domain;

namespace Matchmaker.Console.Parts;

/// <summary>One attempt to send what stands in a form, and what came of it.</summary>
/// <param name="mutationId">
/// The client mutation id of the attempt. It stays the same while nothing in the form is changed, so that an attempt
/// whose answer was lost can be repeated without being carried out twice.
/// </param>
public sealed class Submission(string mutationId)
{
    public string MutationId => mutationId;

    /// <summary>What is wrong with what was sent; empty when it was carried out.</summary>
    public IReadOnlyList<UserError> Errors { get; private set; } = [];

    /// <summary>The person was asked whether to go on, and did not: nothing was sent.</summary>
    public bool CalledOff { get; private set; }

    public void CallOff() => CalledOff = true;

    /// <summary>Takes the answer of the use case.</summary>
    /// <returns>Whether it was carried out.</returns>
    public bool Answered<T>(Result<T> result)
        where T : class => Answered(result, out _);

    /// <param name="value">What came of it.</param>
    public bool Answered<T>(Result<T> result, [NotNullWhen(true)] out T? value)
        where T : class
    {
        Errors = result.Errors;
        value = result.Ok ? result.Value : null;
        return result.Ok;
    }

    /// <summary>Takes what the form itself finds wrong before it asks the use case.</summary>
    public void Refused(UserError error) => Errors = [error];
}
