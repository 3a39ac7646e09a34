namespace CommunityKit.Admin.Forms;

/// <summary>A field whose value differs between two who edited at the same time.</summary>
/// <param name="Field">The field.</param>
/// <param name="Label">Its label.</param>
/// <param name="Mine">The user's value as words.</param>
/// <param name="Theirs">The other's value as words.</param>
public sealed record ConflictField(FormField Field, string Label, string Mine, string Theirs)
{
    /// <summary>True when the user changed it; otherwise only the other did.</summary>
    public bool IsMyChange { get; init; }

    /// <summary>True when the other changed it.</summary>
    public bool IsTheirChange { get; init; }
}
