namespace CommunityKit.UI.Admin.Lists;

/// <summary>A bulk action of a list.</summary>
/// <param name="Name">Name given to <c>RunAsync</c>.</param>
/// <param name="LabelKey">Key of the button's label.</param>
public sealed record AdminAction(string Name, string LabelKey)
{
    /// <summary>Key of a question asked first, with the count as argument; null to run at once.</summary>
    public string? ConfirmKey { get; init; }

    /// <summary>Permission for this action beyond that of the list.</summary>
    public string? Permission { get; init; }

    /// <summary>True for actions that take something away.</summary>
    public bool Dangerous { get; init; }
}
