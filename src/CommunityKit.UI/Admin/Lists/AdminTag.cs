namespace CommunityKit.UI.Admin.Lists;

/// <summary>A state shown as a tag: words always, colour on top.</summary>
/// <param name="LabelKey">Key of the words.</param>
/// <param name="Tone">Colour.</param>
public sealed record AdminTag(string LabelKey, AdminTone Tone = AdminTone.Plain);
