using Matchmaker.Domain;

namespace Matchmaker.Api.Operations.Configuration;

/// <summary>
/// Something that whoever runs the product has to put right first; they are told the sentence, not where in the code it
/// was noticed.
/// </summary>
public sealed class StartupException : Exception
{
    public StartupException(params IReadOnlyList<LocalizedText> sentences)
        : base(string.Join(Environment.NewLine, sentences.Select(s => s.En))) => Sentences = sentences;

    public StartupException(string message)
        : this(new LocalizedText(message, message)) { }

    public StartupException(string message, Exception innerException)
        : base(message, innerException) => Sentences = [new(message, message)];

    public StartupException()
        : this("") { }

    public IReadOnlyList<LocalizedText> Sentences { get; }

    /// <summary>Whether the same start may succeed later without anybody putting anything right.</summary>
    public bool MayPass { get; init; }
}
