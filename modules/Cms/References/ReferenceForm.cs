namespace CommunityKit.Cms.References;

/// <summary>A reference in the editor.</summary>
/// <param name="Name">Name of its input.</param>
/// <param name="Label">What editors read.</param>
/// <param name="Value">The reference as text, or the key alone where there is one kind; may be empty.</param>
/// <param name="Kinds">What can be chosen: wire name and label.</param>
public sealed record ReferenceForm(string Name, string Label, string Value, IReadOnlyList<(string Name, string Label)> Kinds)
{
    /// <summary>A sentence that helps; null for none.</summary>
    public string? Hint { get; init; }

    /// <summary>True when only the key is stored.</summary>
    public bool IsKeyOnly { get; init; }

    /// <summary>What was chosen; null when nothing was, or when it is gone.</summary>
    public ReferenceTarget? Target { get; init; }

    /// <summary>True when something was chosen that is not there any more.</summary>
    public bool IsGone => Value.Length > 0 && Target is null;

    /// <summary>Id of its input.</summary>
    public string Id => Name.Replace('.', '_');
}
