namespace CommunityKit.Cms.Exchange;

/// <summary>A menu with all its links.</summary>
/// <param name="Name">Where it stands, for example <c>footer</c>: small letters, digits and dashes, at most 40.</param>
/// <param name="Links">Its links in order.</param>
public sealed record MenuRecord(string Name, IReadOnlyList<MenuRecordLink> Links) : ContentRecord;
