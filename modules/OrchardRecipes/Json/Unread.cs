using CommunityKit.OrchardRecipes.Reporting;

namespace CommunityKit.OrchardRecipes.Json;

/// <summary>Tells of everything in a recipe that no step read.</summary>
internal static class Unread
{
    public static void Tell(Node root, Notes notes)
    {
        foreach (var group in Under(root).GroupBy(node => node.Shape, StringComparer.Ordinal))
        {
            var first = group.First();
            var others = group.Count() - 1;
            notes.Count("members without a counterpart", others + 1);
            notes.Warn(first, "member-not-read", $"“{first.Name ?? first.Path}” has no counterpart here and was left out{(others > 0 ? $", {others} more times too" : "")}.");
        }
    }

    private static IEnumerable<Node> Under(Node node)
    {
        if (node.IsSettled)
        {
            return [];
        }

        return node.IsRead ? node.Children.SelectMany(Under) : IsEmpty(node) ? [] : [node];
    }

    /// <summary>Null and empty objects say nothing, so nothing is lost with them.</summary>
    private static bool IsEmpty(Node node) =>
        node.Kind == NodeKind.Null || (node.Kind is NodeKind.Object or NodeKind.Array && node.Children.All(IsEmpty)) || (node.Kind == NodeKind.Text && node.Raw.Length == 0);
}
