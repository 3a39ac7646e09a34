using CommunityKit.Admin.Frame;

namespace CommunityKit.Admin.Forms;

/// <summary>A form, ready to show.</summary>
public sealed record FormPage
{
    /// <summary>The values.</summary>
    public required object Model { get; init; }

    /// <summary>What is edited.</summary>
    public required IEditTarget Target { get; init; }

    /// <summary>Groups of fields in order.</summary>
    public required IReadOnlyList<FormGroup> Groups { get; init; }

    /// <summary>Title of the page.</summary>
    public required string Title { get; init; }

    /// <summary>Address that the form is sent to.</summary>
    public required string PostUrl { get; init; }

    /// <summary>The way here: labels and paths below the tenant's root.</summary>
    public required IReadOnlyList<(string Label, string? Path)> Trail { get; init; }

    /// <summary>Fingerprints of the values that the form was opened with.</summary>
    public required string Base { get; init; }

    /// <summary>Version of a settings section.</summary>
    public long? Version { get; init; }

    /// <summary>When it was just saved, UTC.</summary>
    public DateTimeOffset? SavedAt { get; init; }

    /// <summary>True while the form holds what is not saved.</summary>
    public bool IsUnsaved { get; init; }

    /// <summary>Something to say above the form: key of a text of the admin; null for nothing.</summary>
    public string? NoticeKey { get; init; }

    /// <summary>Name of the Markdown field whose preview is shown.</summary>
    public string? Preview { get; init; }

    /// <summary>Address of the thing in the storefront.</summary>
    public string? ShopUrl { get; init; }

    /// <summary>Address that deletes the thing; null when it cannot be deleted.</summary>
    public string? DeleteUrl { get; init; }

    /// <summary>Question before it is deleted.</summary>
    public string? DeleteQuestion { get; init; }

    /// <summary>Texts that name the fields.</summary>
    public ModuleWords Words => Target.Words;

    /// <summary>The groups of one column.</summary>
    public IEnumerable<FormGroup> Column(bool aside) => Groups.Where(group => group.IsAside == aside);
}
