using System.Globalization;
using CommunityKit.OrchardRecipes.Json;
using CommunityKit.OrchardRecipes.Reporting;

namespace CommunityKit.OrchardRecipes.Items;

/// <summary>
/// The members of an item that are no parts. Orchard Core reads them by exact case and drops any other; here they are taken all the same,
/// and told.
/// </summary>
internal sealed record ItemHead(string Id, string Type, string DisplayText, bool IsPublished, DateTimeOffset? PublishedAt, string Author)
{
    private static readonly string[] Members =
    [
        "ContentItemId", "ContentItemVersionId", "ContentType", "DisplayText", "Latest", "Published", "ModifiedUtc", "PublishedUtc", "CreatedUtc", "Owner",
        "Author", "Id",
    ];

    public static ItemHead Of(Node item, Notes notes)
    {
        var found = new Dictionary<string, Node>(StringComparer.Ordinal);
        foreach (var child in item.Children)
        {
            if (Array.Find(Members, name => string.Equals(name, child.Name, StringComparison.OrdinalIgnoreCase)) is not { } member
                || (child.Kind is NodeKind.Object or NodeKind.Array))
            {
                continue;
            }

            child.Settle();
            if (child.Name != member)
            {
                notes.Count("members in wrong case");
                notes.Warn(child, "wrong-case", $"“{child.Name}” is written “{member}” in Orchard Core, which drops it like this. It was taken as {member}.");
                found.TryAdd(member, child);
            }
            else
            {
                found[member] = child;
            }
        }

        return new(
            Text("ContentItemId"),
            Text("ContentType"),
            Text("DisplayText").Trim(),
            Text("Published") == "true",
            Moment(found.GetValueOrDefault("PublishedUtc")) ?? Moment(found.GetValueOrDefault("CreatedUtc")),
            // An expression stands for whoever sets the other site up; that is nobody who wrote something.
            found.TryGetValue("Author", out var author) && author.Raw == author.Value ? author.Value.Trim() : "");

        string Text(string member) => found.GetValueOrDefault(member)?.Value ?? "";
    }

    /// <summary>True for a member that belongs to the head.</summary>
    public static bool Holds(Node child) =>
        child.Kind is not (NodeKind.Object or NodeKind.Array) && Members.Contains(child.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>A time in UTC; null for none, and for one that only tells when the import ran.</summary>
    public static DateTimeOffset? Moment(Node? value) =>
        value is { IsMomentary: false }
        && DateTimeOffset.TryParse(value.Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment)
            ? moment : null;
}
