using CommunityKit.Cms.Types;

namespace CommunityKit.Cms.Exchange;

/// <summary>A content type. One that a module declares, or that every shop has, cannot be changed.</summary>
/// <param name="Type">The type.</param>
public sealed record TypeRecord(ContentType Type) : ContentRecord;
