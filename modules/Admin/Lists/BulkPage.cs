using CommunityKit.UI.Admin.Lists;

namespace CommunityKit.Admin.Lists;

/// <summary>A bulk action: the question before it, or what it left undone.</summary>
/// <param name="Open">The list.</param>
/// <param name="Action">The action.</param>
/// <param name="Rows">Keys and names of the chosen rows.</param>
/// <param name="BackUrl">Address of the list as the user left it.</param>
public sealed record BulkPage(OpenList Open, AdminAction Action, IReadOnlyList<(string Key, string Name)> Rows, string BackUrl)
{
    /// <summary>What the action did; null while it is only asked for.</summary>
    public AdminActionResult? Result { get; init; }

    /// <summary>Name of a row by its key.</summary>
    public string NameOf(string key) => Rows.FirstOrDefault(row => row.Key == key) is { Name: { Length: > 0 } name } ? name : key;
}
