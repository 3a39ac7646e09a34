namespace CommunityKit.UI.Admin.Forms;

/// <summary>What saving or deleting led to. Immutable.</summary>
public sealed class AdminSaveResult
{
    private AdminSaveResult()
    {
    }

    /// <summary>Key of the saved thing; null unless it was saved.</summary>
    public string? Key { get; private init; }

    /// <summary>True after a deletion.</summary>
    public bool IsDeleted { get; private init; }

    /// <summary>True when somebody else saved in between; the form shows both versions and keeps the user's input.</summary>
    public bool IsConflict { get; private init; }

    /// <summary>Problems: property path (empty for the whole form) and the message in the user's language.</summary>
    public IReadOnlyList<(string Property, string Message)> Problems { get; private init; } = [];

    /// <summary>Deleted.</summary>
    public static AdminSaveResult Deleted { get; } = new() { IsDeleted = true };

    /// <summary>Somebody else saved in between; nothing was written.</summary>
    public static AdminSaveResult Conflict { get; } = new() { IsConflict = true };

    /// <summary>Saved.</summary>
    /// <param name="key">Key of the thing.</param>
    public static AdminSaveResult Saved(string key) => new() { Key = key };

    /// <summary>Not saved: nothing was written.</summary>
    /// <param name="problems">Property path (empty for the whole form) and the message in the user's language.</param>
    public static AdminSaveResult Refused(params (string Property, string Message)[] problems) => new() { Problems = problems };
}
