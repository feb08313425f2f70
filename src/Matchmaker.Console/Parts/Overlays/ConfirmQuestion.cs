using Matchmaker.Domain;

namespace Matchmaker.Console.Parts.Overlays;

/// <summary>What a <see cref="ConfirmDialog"/> asks.</summary>
/// <param name="Text">What will happen, and whether it can be called back.</param>
/// <param name="Act">The word on the button that does it: what is done, never "OK".</param>
/// <param name="Grave">Whether it cannot be called back.</param>
public sealed record ConfirmQuestion(LocalizedText Title, LocalizedText Text, LocalizedText Act, bool Grave = false);
