namespace CommunityKit.Cms.Checks;

/// <summary>Something to mend or to know before a draft goes live. Immutable.</summary>
/// <param name="Severity">Whether it may go live like this.</param>
/// <param name="TextKey">Key of the sentence in the texts of the module that declared the check.</param>
public sealed record ContentFinding(FindingSeverity Severity, string TextKey)
{
    /// <summary>What the sentence's <c>{0}</c>, <c>{1}</c>… stand for, in the reader's language.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>Name of the field that it is about; null for none.</summary>
    public string? Field { get; init; }

    /// <summary>Id of the block that it is about; null for none.</summary>
    public string? BlockId { get; init; }

    /// <summary>Name of the block's setting, as its settings class has it; null for the block as a whole.</summary>
    public string? Setting { get; init; }

    /// <summary>Where it can be mended, when that is elsewhere: a path of the shop; null for the editor itself.</summary>
    public string? Path { get; init; }
}
