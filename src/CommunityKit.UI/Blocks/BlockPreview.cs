using Microsoft.AspNetCore.Http;

namespace CommunityKit.UI.Blocks;

/// <summary>
/// An editor's look at a page: blocks that show nothing, or that no module brings, leave a note in their place, so that they can be seen and
/// chosen. Visitors never get such a page.
/// </summary>
public static class BlockPreview
{
    private static readonly object Key = new();

    /// <summary>Makes the page of this request a preview.</summary>
    /// <param name="context">The request.</param>
    public static void TurnOn(HttpContext context) => context.Items[Key] = true;

    /// <summary>True when the page is a preview.</summary>
    /// <param name="context">The request.</param>
    public static bool IsOn(HttpContext context) => context.Items.ContainsKey(Key);
}
