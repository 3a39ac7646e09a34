namespace CommunityKit.Admin.Lists;

/// <summary>A question about a list that a user keeps under a name.</summary>
public sealed class SavedView
{
    /// <summary>Longest name, in characters.</summary>
    public const int MaxName = 60;

    /// <summary>Longest query, in characters.</summary>
    public const int MaxQuery = 1000;

    /// <summary>Id.</summary>
    public Guid Id { get; init; }

    /// <summary>Whose view it is.</summary>
    public Guid UserId { get; init; }

    /// <summary>Path of the list, as declared.</summary>
    public string List { get; init; } = "";

    /// <summary>Name that the user gave; unique among the user's views of the list.</summary>
    public string Name { get; init; } = "";

    /// <summary>Query part of the list's address, in its fixed form.</summary>
    public string Query { get; set; } = "";

    /// <summary>UTC instant of the first saving.</summary>
    public DateTimeOffset CreatedAt { get; init; }
}
