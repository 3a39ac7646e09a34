namespace CommunityKit.Cms.References;

/// <summary>What a reference names. As text <c>kind:key</c>, for example <c>product:summer-peach</c>.</summary>
/// <param name="Kind">Wire name of the kind.</param>
/// <param name="Key">Key within the kind.</param>
public readonly record struct Reference(string Kind, string Key)
{
    /// <summary>The kind of pages, articles and all other content with a page.</summary>
    public const string Content = "content";

    /// <summary>The kind of shared blocks.</summary>
    public const string SharedBlock = "shared-block";

    private const int MaxLength = 260;

    /// <summary>Reads the text form.</summary>
    /// <param name="text">As <see cref="ToString"/> writes it; may be null.</param>
    /// <param name="reference">The reference.</param>
    /// <returns>False for anything else.</returns>
    public static bool TryParse(string? text, out Reference reference)
    {
        var at = text is { Length: <= MaxLength } ? text.IndexOf(':', StringComparison.Ordinal) : -1;
        reference = at > 0 && at < text!.Length - 1 ? new(text[..at], text[(at + 1)..]) : default;
        return reference.Kind is not null;
    }

    /// <summary>The text form.</summary>
    public override string ToString() => $"{Kind}:{Key}";
}
