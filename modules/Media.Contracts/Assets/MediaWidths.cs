namespace CommunityKit.Media.Assets;

/// <summary>The widths in which variants are offered; any other is not found, so that nobody can make the shop render without end.</summary>
public static class MediaWidths
{
    private static readonly int[] Widths = [160, 320, 480, 768, 1080, 1600];

    /// <summary>All widths in pixels, small to large.</summary>
    public static IReadOnlyList<int> All => Widths;

    /// <summary>The widths that make sense for a picture: all that are narrower, and the first that is not.</summary>
    /// <param name="width">Pixels across of the picture.</param>
    public static IEnumerable<int> For(int width)
    {
        foreach (var offered in Widths)
        {
            yield return offered;
            if (offered >= width)
            {
                yield break;
            }
        }
    }
}
