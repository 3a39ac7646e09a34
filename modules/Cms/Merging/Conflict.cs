using System.Text.Json;

namespace CommunityKit.Cms.Merging;

/// <summary>Something on which a person has to decide.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Subject">Name of the field, or id of the block; empty for the order of the page itself.</param>
/// <param name="Member">Name of the setting; empty when it is not about one.</param>
public sealed record Conflict(ConflictKind Kind, string Subject, string Member = "")
{
    /// <summary>What it was before; undefined for nothing.</summary>
    public JsonElement Base { get; init; }

    /// <summary>What mine is; undefined for nothing, or for gone.</summary>
    public JsonElement Mine { get; init; }

    /// <summary>What theirs is; undefined for nothing, or for gone.</summary>
    public JsonElement Theirs { get; init; }

    /// <summary>True when it was mine that removed the block.</summary>
    public bool IsMyRemoval { get; init; }

    /// <summary>Names it in the form that is sent with the decisions.</summary>
    public string Key => $"{Kind}:{Subject}:{Member}";
}
