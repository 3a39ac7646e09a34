using CommunityKit.Texts;

namespace CommunityKit.Cms.Types;

/// <summary>Something that can be chosen in a field.</summary>
/// <param name="Value">What is stored.</param>
/// <param name="Label">What editors read.</param>
public sealed record ContentChoice(string Value, LocalizedText Label);
