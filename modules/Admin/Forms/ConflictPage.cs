using CommunityKit.Admin.Frame;
using Microsoft.Extensions.Primitives;

namespace CommunityKit.Admin.Forms;

/// <summary>Both versions of a thing that two people edited, field by field. Nothing is written until the user has chosen.</summary>
public sealed record ConflictPage
{
    /// <summary>Title of the form.</summary>
    public required string Title { get; init; }

    /// <summary>The way here.</summary>
    public required IReadOnlyList<(string Label, string? Path)> Trail { get; init; }

    /// <summary>Address that the choice is sent to.</summary>
    public required string PostUrl { get; init; }

    /// <summary>Texts that name the fields.</summary>
    public required ModuleWords Words { get; init; }

    /// <summary>The fields that differ.</summary>
    public required IReadOnlyList<ConflictField> Fields { get; init; }

    /// <summary>Secrets that the user typed; they are not sent to the page, so they have to be typed again.</summary>
    public required IReadOnlyList<(string Name, string Label)> Secrets { get; init; }

    /// <summary>Everything that the user sent, to be sent again.</summary>
    public required IReadOnlyList<(string Name, StringValues Values)> Carried { get; init; }

    /// <summary>Fingerprints of the other's values.</summary>
    public required string Base { get; init; }

    /// <summary>Version of a settings section.</summary>
    public long? Version { get; init; }
}
