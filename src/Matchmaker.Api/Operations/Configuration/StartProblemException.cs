using Matchmaker.Domain;

namespace Matchmaker.Api.Operations.Configuration;

/// <summary>Something that whoever runs the product has to put right first; they are told the sentence, not where in the code it was noticed.</summary>
public sealed class StartProblemException : Exception
{
    public StartProblemException(params IReadOnlyList<Sentence> sentences) : base(string.Join(Environment.NewLine, sentences.Select(s => s.En))) => Sentences = sentences;
    public StartProblemException(string message) : this(new Sentence(message, message)) { }
    public StartProblemException(string message, Exception innerException) : base(message, innerException) => Sentences = [new(message, message)];
    public StartProblemException() : this("") { }

    public IReadOnlyList<Sentence> Sentences { get; }

    /// <summary>Whether the same start may succeed later without anybody putting anything right.</summary>
    public bool MayPass { get; init; }
}
